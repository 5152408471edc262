package org.eventbot.karma;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of the plugin: good ones, and some that fail. */
@Configuration(proxyBeanMethods = false)
public class KarmaCommands {

    @Bean
    BotCommands karma() {
        return BotCommands.group(
                        "karma",
                        "Counts thanks.",
                        Show::new,
                        Add::new,
                        Reset::new,
                        Allow::new,
                        Mine::new,
                        Broken::new,
                        Misplaced::new,
                        Invite::new)
                .alias("thanks");
    }

    @Bean
    BotCommands topWord() {
        return BotCommands.shortcut("top", Show::new);
    }

    @Command(name = "show", description = "Shows who was thanked.", footer = "!karma show Ada --top 3")
    static class Show implements BotCommand {

        @Parameters(paramLabel = "<name>", description = "whose")
        String name = "";

        @Option(names = "--top", paramLabel = "<number>", description = "how many")
        int top = 1;

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("{} has {}", name, top);
        }
    }

    @Command(name = "add", description = "Thanks somebody.")
    static class Add implements BotCommand {

        @Parameters(paramLabel = "<person>")
        MatrixId person = new MatrixId("@nobody:example.org");

        @Option(names = "--room", paramLabel = "<room>")
        @Nullable
        RoomId room;

        @Override
        public RoomId room(CommandCall call) {
            return room == null ? call.room() : room;
        }

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("Thanked {}", person);
        }
    }

    @Command(name = "reset", description = "Forgets all thanks.")
    @Requires(Role.ORGANIZER)
    static class Reset extends Add {}

    @Command(name = "allow", description = "Allows karma.")
    @Requires(Role.OPERATOR)
    static class Allow implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("Allowed");
        }
    }

    @Command(name = "mine", description = "Shows your own.")
    @Requires(personal = true)
    static class Mine implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            if (!call.direct()) {
                throw new Refusal("Ask me in a direct chat, {}.", call.sender());
            }
            return Reply.text("You have 7").asPersonal();
        }
    }

    @Command(name = "broken", description = "Fails.")
    static class Broken implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            throw new IllegalStateException("order ABCDE");
        }
    }

    @Command(name = "misplaced", description = "Fails before it begins.")
    static class Misplaced extends Broken {

        @Override
        public RoomId room(CommandCall call) {
            throw new IllegalStateException("order ABCDE");
        }
    }

    @Command(name = "invite", description = "Needs power of the bot.")
    @Requires(bot = BotPower.INVITE)
    static class Invite implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("Invited");
        }
    }
}
