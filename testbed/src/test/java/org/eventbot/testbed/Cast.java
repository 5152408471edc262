package org.eventbot.testbed;

import java.util.List;
import org.eventbot.testkit.matrix.MatrixUser;

/**
 * Those who run things.
 *
 * @param bot the account that the program acts with; here it only names it
 * @param operator named in the bot's settings
 * @param organizer moderator of the conference, its desk and its space
 * @param neighbour moderator of another space, where the event was never allowed
 */
record Cast(MatrixUser bot, MatrixUser operator, MatrixUser organizer, MatrixUser neighbour) {

    Cast {
        for (MatrixUser person : List.of(operator, organizer, neighbour)) {
            Register.remember(
                    List.of(person.id(), person.id().substring(1, person.id().indexOf(':'))));
        }
    }

    static Cast register(Accounts accounts) {
        return under(
                accounts.register("eventbot." + Tokens.word()), accounts.register("olga." + Tokens.word()), accounts);
    }

    /** Others in charge of rooms, with a bot and an operator that are there already. */
    static Cast under(MatrixUser bot, MatrixUser operator, Accounts accounts) {
        return new Cast(
                bot, operator, accounts.register("omar." + Tokens.word()), accounts.register("nina." + Tokens.word()));
    }

    /** Who has a Matrix ID that the bot must not leave lying about; its own is no secret. */
    List<MatrixUser> people() {
        return List.of(operator, organizer, neighbour);
    }

    boolean contains(String matrixId) {
        return matrixId.equals(bot.id())
                || people().stream().anyMatch(person -> person.id().equals(matrixId));
    }
}
