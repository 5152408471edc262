package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.matrix.RoomMessage;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.h2.tools.Restore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An attendee, a stranger and an operator ask the whole program what it keeps. */
class RightsProgramTests {

    @TempDir
    Path directory;

    private World world;
    private MatrixUser ada;
    private MatrixUser stranger;
    private String code = "";

    @BeforeEach
    void open() {
        world = new World(directory);
        world.more.put("EVENTBOT_PRETIX_POLL_INTERVAL", "1s");
        ada = world.homeserver.register("ada");
        stranger = world.homeserver.register("stranger");
        code = order(ada);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void givesPeopleTheirRights() throws IOException {
        try (var context = world.start()) {
            world.rooms().run();
            await().atMost(World.PATIENCE).until(() -> world.invited() == 1);
            var chat = chat(ada);

            assertThat(say(ada, chat, "!gdpr access")).contains("registrations (invite): 1", "homeserver");
            assertThat(say(ada, chat, "!gdpr access here")).contains("follows");
            await().atMost(World.PATIENCE).untilAsserted(() -> assertThat(said(chat))
                    .contains(ada.id(), "\"category\":\"registrations\"")
                    .doesNotContain(code));
            guess();
            backUp(context);

            var shown = say(ada, chat, "!gdpr erase");
            assertThat(shown).contains("registrations (invite): 1", "invitations (invite): 1");
            say(ada, chat, "!gdpr erase " + shown.replaceAll("(?s).*!gdpr erase ([0-9a-f]{6}).*", "$1"));
            await().atMost(World.PATIENCE)
                    .untilAsserted(() -> assertThat(said(chat)).contains("is erased"));
            assertThat(world.invited()).isZero();

            settle("bob");
            assertThat(world.invited()).as("only bob").isOne();
            say(ada, chat, "!gdpr object");
            order(ada);
            settle("eve");
            assertThat(world.invited()).as("bob and eve").isEqualTo(2);
            say(ada, chat, "!gdpr resume");
            await().atMost(World.PATIENCE).until(() -> world.invited() == 3);

            shell("You have done so with the bot running", true);
        }
        shell("and with it stopped", false);
        restore();
        assertThat(run("gdpr", "access", "--user", ada.id()))
                .as("erased since the backup was made")
                .contains("Nothing is kept");
    }

    /** As it is while she is known, before anything is erased. */
    private void backUp(ApplicationContext context) {
        new JdbcTemplate(context.getBean(DataSource.class)).execute("backup to '" + backup() + "'");
    }

    /** The database alone, as somebody would who knows nothing of the erasure. */
    private void restore() throws IOException {
        Restore.execute(backup().toString(), directory.resolve("data").toString(), null);
    }

    private Path backup() {
        return directory.resolve("backup.zip");
    }

    /** Who has nothing and who guesses see the same, and not often. */
    private void guess() {
        var chat = chat(stranger);
        var nothing = say(stranger, chat, "!gdpr access");
        assertThat(nothing).contains("There is nothing");
        assertThat(say(stranger, chat, "!gdpr access --order " + code)).isEqualTo(nothing);
        assertThat(say(stranger, chat, "!gdpr access --order ZZZZZ")).isEqualTo(nothing);
        assertThat(say(stranger, chat, "!gdpr access --nonsense")).isNotEqualTo(nothing);
        assertThat(say(stranger, chat, "!gdpr erase --user " + ada.id())).isEqualTo(nothing);
        assertThat(say(stranger, chat, "!gdpr access")).contains("as often as I answer in an hour");
    }

    /** Until whatever was to be read is read. */
    private void settle(String name) {
        var person = world.homeserver.register(name);
        var before = world.invitations();
        order(person);
        await().atMost(World.PATIENCE).until(() -> world.invitations() > before);
    }

    private void shell(String when, boolean running) {
        var bob = world.homeserver.register("shell" + running).id();
        assertThat(run("gdpr", "access", "--user", bob)).as(when).contains("Nothing is kept");
        var someone = world.operator.members(world.room()).entrySet().stream()
                .filter(member ->
                        member.getValue().equals("invite") && !member.getKey().equals(ada.id()))
                .findFirst()
                .orElseThrow()
                .getKey();
        var shown = run("gdpr", "access", "--user", someone);
        assertThat(shown).as(when).contains("registrations (invite): 1", "--confirm");
        var confirmed = shown.replaceAll("(?s).*--confirm ([0-9a-f]{6}).*", "$1");
        assertThat(run("gdpr", "access", "--user", someone, "--confirm", confirmed))
                .as(when)
                .contains("ground", someone);
        assertThat(run("gdpr", "record")).contains("article 30", "invite: registrations");
        assertThat(run("gdpr", "breach")).contains("at least");
        assertThat(run("gdpr", "requests")).contains("erasures: the person 1");
        assertThat(run("dance")).contains("dance");
    }

    private String run(String... words) {
        var out = new StringWriter();
        var surroundings =
                new Surroundings(World.class.getClassLoader(), List.of(), Clock.systemUTC(), world.exits::add);
        new PluginShell(world.variables(), surroundings, new PrintWriter(out)).execute(List.of(words));
        return out.toString();
    }

    private String order(MatrixUser person) {
        return world.pretix.shop().place(NewOrder.paid(NewTicket.withMatrixId(person.id())));
    }

    private String chat(MatrixUser person) {
        var chat = person.createRoom(NewRoom.direct(world.bot.id()));
        person.awaitMembership(chat, world.bot.id(), "join", World.PATIENCE);
        return chat;
    }

    private static String say(MatrixUser person, String chat, String words) {
        return person.awaitReplyTo(chat, person.say(chat, words), World.PATIENCE)
                .body();
    }

    private String said(String chat) {
        return ada.messages(chat).stream()
                .filter(message -> message.sender().equals(world.bot.id()))
                .map(RoomMessage::body)
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
