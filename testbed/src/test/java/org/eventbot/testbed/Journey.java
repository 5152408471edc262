package org.eventbot.testbed;

import java.time.Duration;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;

/**
 * The one story that all chapters tell: its people, its places and the running program. A chapter finds what the earlier
 * ones left.
 *
 * @param places where the event is allowed
 * @param elsewhere another space, which the bot is in as well
 */
record Journey(
        Servers servers,
        Cast cast,
        Places places,
        Places elsewhere,
        Accounts accounts,
        BoxOffice office,
        Dozen dozen,
        BotProcess bot)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Journey begin(Servers servers) {
        Accounts accounts = new Accounts(servers);
        BoxOffice office = new BoxOffice(servers);
        Cast cast = Cast.register(accounts);
        BotProcess bot = new BotProcess(servers.jar(), servers.work(), BotSettings.of(servers, cast));
        // Long enough that whoever is invited soon after a payment was invited for the webhook's sake.
        bot.set(BotSettings.POLL_INTERVAL, "10m");
        return new Journey(
                servers,
                cast,
                Places.create(cast, cast.organizer(), "Conference"),
                Places.create(cast, cast.neighbour(), "Elsewhere"),
                accounts,
                office,
                Dozen.place(office, accounts),
                bot);
    }

    Invitations invitations() {
        return new Invitations(cast, places);
    }

    void botJoins(Places invitedTo) {
        for (String room : invitedTo.all()) {
            cast.operator().invite(room, cast.bot().id());
            cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        }
    }

    /** A room of only this person and the bot. */
    String directChat(MatrixUser person) {
        String room = person.createRoom(NewRoom.direct(cast.bot().id()));
        person.awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        return room;
    }

    @Override
    public void close() {
        bot.close();
    }
}
