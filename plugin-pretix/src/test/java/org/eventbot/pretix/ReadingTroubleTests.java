package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.pretix.FakePretix;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.eventbot.testkit.pretix.PretixShop;
import org.eventbot.testkit.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class, FakeShop.class})
class ReadingTroubleTests {

    @Autowired
    PretixRegistrations registrations;

    @Autowired
    Connections connections;

    @Autowired
    GrantBook book;

    @Autowired
    QuestionBook questions;

    @Autowired
    ReadingLog readings;

    @Autowired
    RecordingSignal signal;

    @Autowired
    FakePretix pretix;

    @Autowired
    TurnableClock clock;

    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");
    private final UUID eventId = UUID.randomUUID();
    private final String slug = "e" + UUID.randomUUID();
    private PretixShop shop;
    private @Nullable Cursor cursor;

    @BeforeEach
    void openShop() {
        pretix.addEvent(slug, "A Conference");
        shop = pretix.shop(slug);
        pretix.requests().clear();
    }

    @Test
    void failsWhenTheQuestionIsGoneAndTellsItOnce() {
        grant();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        assertThat(read()).hasSize(1);
        later(() -> shop.renameQuestion("matrix", "mxid"));
        Event event = event();

        for (int i = 0; i < 2; i++) {
            assertThat(words(() -> registrations.read(event, null, page -> assertThat(page.registrations())
                            .isEmpty())))
                    .contains("\"matrix\"", "is not there", "!pretix question");
        }
        assertThat(signal.troubled).containsOnlyOnce(event.id());
        assertThat(signal.recovered).doesNotContain(event.id());

        shop.renameQuestion("mxid", "matrix");
        registrations.read(event, null, page -> {});
        registrations.read(event, null, page -> {});
        assertThat(signal.recovered).containsOnlyOnce(event.id());
    }

    @Test
    void readsEverythingAgainWithAnotherQuestion() {
        grant();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org").answer("fas", "@lovelace:example.org")));
        clock.advance(Duration.ofHours(1));
        assertThat(read()).hasSize(1);
        clock.advance(Duration.ofHours(1));
        assertThat(read()).isEmpty();

        questions.choose(book.of(List.of(space)).get(0), path(), "fas");

        assertThat(read())
                .extracting(registration -> registration.answer().orElseThrow().value())
                .containsExactly("@lovelace:example.org");
    }

    @Test
    void failsWhenAnotherQuestionTookTheIdentifierUntilSomebodyAgrees() {
        grant();
        Event event = event();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org").answer("fas", "@lovelace:example.org")));
        assertThat(read(event)).hasSize(1);
        later(() -> {
            shop.renameQuestion("matrix", "old");
            shop.renameQuestion("fas", "matrix");
        });

        cursor = null;
        assertThat(words(() -> read(event))).contains("another question now than before", "`!pretix question matrix`");
        assertThat(signal.troubled).containsOnlyOnce(event.id());

        readings.choose(event.id(), client().question(path(), "matrix").orElseThrow());
        assertThat(read(event))
                .extracting(registration -> registration.answer().orElseThrow().value())
                .containsExactly("@lovelace:example.org");
        assertThat(signal.recovered).containsOnlyOnce(event.id());
    }

    @Test
    void noticesAnotherQuestionAmongChangedOrders() {
        grant();
        Event event = event();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        assertThat(read(event)).hasSize(1);
        later(() -> {
            shop.renameQuestion("matrix", "old");
            shop.renameQuestion("fas", "matrix");
            shop.place(NewOrder.paid(NewTicket.of("Ticket")));
        });

        assertThat(words(() -> read(event))).contains("another question now than before");
    }

    @Test
    void readsEverythingAnewOnceAnotherQuestionIsRight() {
        grant();
        Event event = event();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org").answer("fas", "@lovelace:example.org")));
        clock.advance(Duration.ofHours(1));
        assertThat(read(event)).hasSize(1);
        later(() -> {
            shop.renameQuestion("matrix", "old");
            shop.renameQuestion("fas", "matrix");
        });

        readings.choose(event.id(), client().question(path(), "matrix").orElseThrow());

        assertThat(read(event)).hasSize(1);
    }

    @Test
    void tellsOneTroubleHoweverAFallenServerFails() {
        grant();
        Event event = event();
        for (int status : List.of(500, 502)) {
            pretix.faults().failNext(3, status);
            words(() -> registrations.read(event, null, page -> {}));
        }
        pretix.faults().clear();
        assertThat(signal.troubled).containsOnlyOnce(event.id());

        registrations.read(event, null, page -> {});
        assertThat(signal.recovered).containsOnlyOnce(event.id());
    }

    private void grant() {
        book.enter(space, server(), new Coverage("testbed", slug), new MatrixId("@op:example.org"));
    }

    private void later(Runnable change) {
        clock.advance(Duration.ofMinutes(5));
        change.run();
    }

    private List<Registration> read() {
        return read(event());
    }

    private List<Registration> read(Event event) {
        List<Registration> read = new ArrayList<>();
        registrations.read(event, cursor, page -> {
            read.addAll(page.registrations());
            cursor = page.next();
        });
        return read;
    }

    private Event event() {
        return new Event(eventId, path().key(server()), "A Conference", space);
    }

    private EventPath path() {
        return new EventPath("testbed", slug);
    }

    private PretixClient client() {
        return connections.all().get(0).client();
    }

    private BaseAddress server() {
        return connections.all().get(0).base();
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
