package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.ScriptedHomeserver;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.PowerAuthority;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.SpaceTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

// What is null here is never reached.
@SuppressWarnings("NullAway")
class HostileCommandTests {

    private static final RoomId HERE = new RoomId("!here:example.org");
    private static final RoomId SECRET = new RoomId("!secret:example.org");
    private static final MatrixId EVE = new MatrixId("@eve:evil.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private ScriptedHomeserver homeserver;
    private CommandDispatch dispatch;

    @BeforeEach
    void start() throws IOException {
        homeserver = new ScriptedHomeserver()
                .on("rooms/!here:example.org/joined_members", "{\"joined\":{}}")
                .room(
                        SECRET.value(),
                        "[{\"type\":\"m.room.name\",\"state_key\":\"\",\"sender\":\"@ada:example.org\","
                                + "\"content\":{\"name\":\"Layoffs\"}}]");
        var matrix = homeserver.client();
        var states = new RoomStates(matrix);
        var tree = new SpaceTree(states, room -> Set.of());
        var rooms = new RoomView(matrix, states, tree);
        var permissions =
                new Permissions(new PowerAuthority(Set.of(ADA), matrix, states), new PluginSwitches(null, tree), rooms);
        beans.registerBean("probe", BotCommands.class, () -> BotCommands.of(Probe::new));
        beans.refresh();
        var book = new CommandBook(beans.getBeanFactory(), PluginCatalog.load(new ClassLoader(null) {}));
        dispatch =
                new CommandDispatch(book, new CommandParser(rooms), permissions, rooms, Clock.systemUTC(), call -> {});
    }

    @AfterEach
    void stop() {
        beans.close();
        homeserver.close();
    }

    @Test
    void tellsAnOutsiderNeitherTheNameOfARoomNorWhetherTheBotIsInIt() {
        assertThat(refused("probe --room !secret:example.org"))
                .isEqualTo(refused("probe --room !nowhere:example.org"))
                .doesNotContain("Layoffs");
    }

    @Test
    void tellsAMemberWhoLacksPowerTheNameOfTheRoom() {
        homeserver.on("rooms/!secret:example.org/state/m.room.member/@eve:evil.org", "{\"membership\":\"join\"}");

        assertThat(refused("probe --room !secret:example.org")).contains("Layoffs");
    }

    @Test
    void fallsSilentForWhoTypesWithoutEnd() {
        var answered = IntStream.range(0, 100)
                .mapToObj(number -> dispatch.dispatch(typed(EVE, "probe --unknown")))
                .filter(Objects::nonNull)
                .count();

        assertThat(answered).isEqualTo(30);
        assertThat(dispatch.dispatch(typed(new MatrixId("@bob:example.org"), "probe --unknown")))
                .isNotNull();
    }

    @Test
    void neverFallsSilentForOperators() {
        assertThat(IntStream.range(0, 100).mapToObj(number -> dispatch.dispatch(typed(ADA, "probe"))))
                .doesNotContainNull();
    }

    private String refused(String words) {
        return catchThrowableOfType(Refusal.class, () -> dispatch.dispatch(typed(EVE, words)))
                .text()
                .plain();
    }

    private static TypedCommand typed(MatrixId sender, String words) {
        return new TypedCommand(
                new CommandCall(
                        sender, HERE, new MatrixEventId("$e"), Clock.systemUTC().instant(), false),
                words,
                false,
                null);
    }

    @Command(name = "probe", description = "Acts in a room.")
    @Requires(Role.ORGANIZER)
    static final class Probe implements BotCommand {

        @Option(names = "--room")
        RoomId named;

        @Override
        public RoomId room(CommandCall call) {
            return named == null ? call.room() : named;
        }

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("done");
        }
    }
}
