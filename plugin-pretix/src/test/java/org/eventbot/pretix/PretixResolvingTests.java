package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.LocalServer;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class, FakeShop.class})
class PretixResolvingTests {

    @Autowired
    PretixRegistrations registrations;

    @Autowired
    Connections connections;

    @Autowired
    GrantBook book;

    @Autowired
    QuestionBook questions;

    @Autowired
    FakePretix pretix;

    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");
    private final String slug = "e" + UUID.randomUUID();

    @BeforeEach
    void openShop() {
        pretix.addEvent(slug, "A Conference");
        pretix.requests().clear();
    }

    @Test
    void findsAGrantedEventByEveryAddress() {
        grant();
        String base = pretix.baseUrl().toString();

        for (String address : List.of(
                "testbed/" + slug,
                base + "/testbed/" + slug + "/",
                base + "/control/event/testbed/" + slug + "/orders/",
                base + "/api/v1/organizers/testbed/events/" + slug + "/")) {
            assertThat(registrations.resolve(address, List.of(space)))
                    .contains(new GrantedEvent(
                            new EventPath("testbed", slug).key(server()), "A Conference", space, Optional.empty()));
        }
    }

    @Test
    void findsTheEventsOfAGrantedOrganizer() {
        book.enter(space, server(), new Coverage("testbed", ""), new MatrixId("@op:example.org"));

        assertThat(registrations.resolve("testbed/" + slug, List.of(space))).isPresent();
    }

    @Test
    void asksNothingAboutEventsThatNobodyGranted() {
        assertThat(words(() -> registrations.resolve("testbed/" + slug, List.of(space))))
                .contains("not open to this space", "!pretix allow testbed/" + slug);
        assertThat(pretix.requests().entries()).isEmpty();
    }

    @Test
    void leavesOtherServersAlone() {
        assertThat(registrations.resolve("https://evil.example.org/testbed/" + slug + "/", List.of(space)))
                .isEmpty();
        assertThat(pretix.requests().entries()).isEmpty();
    }

    @Test
    void explainsAMissingQuestion() {
        grant();
        pretix.shop(slug).renameQuestion("matrix", "mxid");

        assertThat(registrations.resolve("testbed/" + slug, List.of(space)))
                .hasValueSatisfying(event -> assertThat(event.hint().map(Text::plain))
                        .hasValueSatisfying(hint -> assertThat(hint).contains("no question", "\"matrix\"")));
    }

    @Test
    void asksForTheQuestionThatTheOrganizersChose() {
        grant();
        pretix.shop(slug).renameQuestion("matrix", "mxid");
        Grant grant = book.of(List.of(space)).get(0);
        questions.choose(grant, new EventPath("testbed", slug), "mxid");

        assertThat(registrations.resolve("testbed/" + slug, List.of(space)))
                .hasValueSatisfying(event -> assertThat(event.hint()).isEmpty());
    }

    @Test
    void findsAGrantedEventByItsOwnDomain() {
        grant();
        pretix.publicUrl(slug, "https://conf.example.net/");

        for (String address : List.of("https://conf.example.net", "http://CONF.example.net/order/ABCDE/s3cret/")) {
            assertThat(registrations.resolve(address, List.of(space)))
                    .map(GrantedEvent::key)
                    .contains(new EventPath("testbed", slug).key(server()));
        }
        assertThat(registrations.resolve("https://evil.example.net/", List.of(space)))
                .isEmpty();
    }

    @Test
    void findsAnEventOfAGrantedOrganizerByTheOrganizersDomain() {
        book.enter(space, server(), new Coverage("testbed", ""), new MatrixId("@op:example.org"));
        pretix.addEvent(slug + "2", "Another");
        pretix.publicUrl(slug, "https://tickets.example.net/conf/");
        pretix.publicUrl(slug + "2", "https://tickets.example.net/conf2/");

        assertThat(registrations.resolve("https://tickets.example.net/conf2/", List.of(space)))
                .map(GrantedEvent::name)
                .contains("Another");
        assertThat(registrations.resolve("https://tickets.example.net/", List.of(space)))
                .isEmpty();
    }

    @Test
    void asksNoServerButTheConnectedOnes() {
        grant();
        try (LocalServer other = LocalServer.start("other", call -> Answer.empty(200))) {
            assertThat(registrations.resolve(other.address() + "/testbed/" + slug + "/", List.of(space)))
                    .isEmpty();

            pretix.publicUrl(slug, other.address() + "/");
            assertThat(registrations.resolve(other.address() + "/", List.of(space)))
                    .isPresent();
            assertThat(other.requests().entries()).isEmpty();
        }
    }

    @Test
    void saysThatAGrantedEventIsUnknownToTheShop() {
        var nowhere = new Coverage("testbed", "nowhere");
        book.enter(space, server(), nowhere, new MatrixId("@op:example.org"));

        assertThat(words(() -> registrations.resolve("testbed/nowhere", List.of(space))))
                .contains("does not let the bot read the event testbed/nowhere");
    }

    private void grant() {
        book.enter(space, server(), new Coverage("testbed", slug), new MatrixId("@op:example.org"));
    }

    private BaseAddress server() {
        return connections.all().get(0).base();
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
