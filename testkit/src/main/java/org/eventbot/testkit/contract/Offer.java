package org.eventbot.testkit.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * One command that a plugin offers.
 *
 * @param word the first word
 * @param typed all words up to the arguments, with the prefix
 * @param example the whole line that its help shows; only the words when it shows none
 * @param role who may use it
 * @param factory makes one
 */
record Offer(String word, String typed, String example, Role role, Supplier<? extends BotCommand> factory) {

    private static final Pattern PERSON = Pattern.compile("@[A-Za-z0-9._=/+-]+:[A-Za-z0-9.-]+");

    static List<Offer> of(ConfigurableApplicationContext context, String plugin) {
        var offers = new ArrayList<Offer>();
        Injections.beans(context, plugin).stream()
                .map(context::getBean)
                .filter(BotCommands.class::isInstance)
                .map(BotCommands.class::cast)
                .filter(commands -> !commands.isShortcut())
                .forEach(commands -> commands.factories().forEach(factory -> offers.add(offer(commands, factory))));
        offers.sort(Comparator.comparing(Offer::typed));
        return offers;
    }

    private static Offer offer(BotCommands commands, Supplier<? extends BotCommand> factory) {
        var type = factory.get().getClass();
        var command = Objects.requireNonNull(type.getAnnotation(Command.class));
        var isGroup = !commands.description().isEmpty();
        var word = commands.name().isEmpty() ? command.name() : commands.name();
        var typed = "!" + word + (isGroup ? " " + command.name() : "");
        var example = command.footer().length == 0 ? typed : command.footer()[0];
        // The same class under two words shows the example of one of them.
        var own = example.startsWith(typed) ? example : typed;
        var role = Optional.ofNullable(type.getAnnotation(Requires.class))
                .map(Requires::value)
                .orElse(Role.ANYONE);
        return new Offer(word, typed, own, role, factory);
    }

    boolean namesSomebody() {
        return PERSON.matcher(example).find();
    }

    String exampleFor(String person) {
        return PERSON.matcher(example).replaceAll(person);
    }

    List<String> people() {
        return PERSON.matcher(example).results().map(MatchResult::group).toList();
    }
}
