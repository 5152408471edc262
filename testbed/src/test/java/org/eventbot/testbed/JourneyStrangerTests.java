package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without any say tries every command that needs some, in the room and from a direct chat. */
@Order(30)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyStrangerTests {

    // Few enough not to look like a flood.
    private static final int EACH = 4;

    private final Occasion occasion;
    private final List<DocumentedCommand> privileged = DocumentedCommand.all().stream()
            .filter(DocumentedCommand::isPrivileged)
            .toList();
    private String before = "";

    JourneyStrangerTests(Occasion occasion) {
        this.occasion = occasion;
    }

    @BeforeAll
    void runAnEvent() {
        occasion.link();
        // Where a plugin is off, the bot is silent to strangers; here each command is to be refused in words.
        occasion.operatorSays("!plugin enable pretix").awaitAnswer("pretix");
        occasion.operatorSays("!plugin enable retention").awaitAnswer("retention");
        occasion.run();
        occasion.settle();
        before = occasion.status();
    }

    @Test
    @Order(1)
    void knowsThePrivilegedCommands() {
        assertThat(privileged)
                .hasSizeGreaterThan(10)
                .extracting(DocumentedCommand::role)
                .contains("operator", "organizer");
    }

    @Test
    @Order(2)
    void refusesEachInTheRoom() {
        Map<String, Command> said = new LinkedHashMap<>();
        for (int first = 0; first < privileged.size(); first += EACH) {
            MatrixUser stranger = stranger();
            privileged
                    .subList(first, Math.min(first + EACH, privileged.size()))
                    .forEach(command -> said.put(command.form(), Command.say(stranger, room(), typed(command))));
        }

        said.forEach((form, command) -> command.awaitAnswer(Words.lackOfRole()));
        assertThat(said.values())
                .allSatisfy(command -> assertThat(command.answers()).hasSize(1));
    }

    /** Somebody else's room, named from outside: not even whether it is there is told. */
    @Test
    @Order(3)
    void refusesThemFromADirectChatThatNamesTheRoom() {
        MatrixUser outsider = occasion.accounts().register("otto." + Tokens.word());
        String chat = occasion.directChat(outsider);
        List<Command> said = privileged.stream()
                .filter(command ->
                        command.form().contains("[--room") && command.form().startsWith("!invite"))
                .limit(EACH)
                .map(command -> Command.say(outsider, chat, typed(command) + " --room " + room()))
                .toList();

        assertThat(said).isNotEmpty().allSatisfy(command -> assertThat(command.awaitAnswer(""))
                .doesNotContain(occasion.servers().eventName())
                .doesNotContainIgnoringCase("registrations"));
    }

    @Test
    @Order(4)
    void isUnchangedByAllThat() {
        assertThat(occasion.status()).isEqualTo(before);
        PlacedOrder order = occasion.office().paid(occasion.accounts().newcomer());
        occasion.invitations().awaitInvited(Set.of(order.person().matrixId()), Occasion.PATIENCE);
    }

    private MatrixUser stranger() {
        MatrixUser stranger = occasion.accounts().register("sten." + Tokens.word());
        occasion.cast().operator().invite(room(), stranger.id());
        stranger.join(room());
        return stranger;
    }

    private String typed(DocumentedCommand command) {
        Servers servers = occasion.servers();
        return command.typed(Map.of(
                "event", servers.eventReference(),
                "address", servers.shopAddress().toString(),
                "plugin", "invite",
                "room", room(),
                "space", occasion.places().space(),
                "word", "help"));
    }

    private String room() {
        return occasion.places().conference();
    }
}
