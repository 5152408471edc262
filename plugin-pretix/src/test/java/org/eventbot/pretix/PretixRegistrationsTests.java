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
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.OrderCode;
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
class PretixRegistrationsTests {

    @Autowired
    PretixRegistrations registrations;

    @Autowired
    Connections connections;

    @Autowired
    GrantBook book;

    @Autowired
    FakePretix pretix;

    @Autowired
    TurnableClock clock;

    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");
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
    void readsATicketForEachPosition() {
        grant();
        String code = shop.place(NewOrder.paid(
                NewTicket.withMatrixId("@ada:example.org").answer("fas", "ada").addOn("T-shirt"),
                NewTicket.withMatrixId("ben at example"),
                NewTicket.of("Ticket"),
                NewTicket.of("T-shirt")));

        List<Registration> read = read();

        assertThat(read).extracting(Registration::order).containsOnly(new OrderCode(code));
        assertThat(read).extracting(Registration::entitlement).containsOnly(Entitlement.ENTITLED);
        assertThat(read)
                .extracting(registration ->
                        registration.answer().map(answer -> answer.value()).orElse("none"))
                .containsExactly("@ada:example.org", "ben at example", "none");
    }

    @Test
    void keepsTicketsWhoseQuestionIsGone() {
        grant();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org").addOn("T-shirt")));
        List<Registration> read = new ArrayList<>();

        registrations("mxid").read(event(), null, page -> read.addAll(page.registrations()));

        assertThat(read)
                .hasSize(1)
                .allMatch(registration -> registration.answer().isEmpty());
    }

    @Test
    void marksTestOrders() {
        grant();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")).inTestmode());

        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.TEST);
    }

    @Test
    void followsAnOrderThroughItsLife() {
        grant();
        String code = shop.place(NewOrder.pending(NewTicket.withMatrixId("@ada:example.org")));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.PENDING);

        later(() -> shop.markPaid(code));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.ENTITLED);

        later(() -> shop.cancel(code));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.CANCELLED);

        later(() -> shop.reactivate(code));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.ENTITLED);

        later(() -> shop.answer(code, 1, "matrix", ""));
        assertThat(read()).extracting(Registration::givenAnswer).containsOnlyNulls();

        later(() -> shop.cancelForFee(code, "5.00"));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.CANCELLED);
    }

    @Test
    void readsManyOrdersOnceAndThenOnlyWhatChanged() {
        grant();
        for (int i = 0; i < 130; i++) {
            shop.place(NewOrder.paid(NewTicket.withMatrixId("@user" + i + ":example.org")));
            clock.advance(Duration.ofSeconds(i < 60 ? 0 : 1));
        }
        clock.advance(Duration.ofHours(1));

        assertThat(read()).hasSize(130).doesNotHaveDuplicates();

        clock.advance(Duration.ofMinutes(1));
        pretix.requests().clear();
        assertThat(read()).isEmpty();
        assertThat(pretix.requests().entries()).hasSize(1);
    }

    @Test
    void seesWhatWasStampedShortlyBeforeTheLastLook() {
        grant();
        read();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        clock.advance(Duration.ofSeconds(100));
        assertThat(read()).hasSize(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(read()).hasSize(1);
        clock.advance(Duration.ofSeconds(130));
        read();
        clock.advance(Duration.ofSeconds(130));
        assertThat(read()).isEmpty();
    }

    @Test
    void goesOnAfterAFailureInTheMiddle() {
        grant();
        for (int i = 0; i < 120; i++) {
            shop.place(NewOrder.paid(NewTicket.withMatrixId("@user" + i + ":example.org")));
            clock.advance(Duration.ofSeconds(1));
        }
        List<Registration> read = new ArrayList<>();
        String words = words(() -> registrations.read(event(), null, page -> {
            read.addAll(page.registrations());
            cursor = page.next();
            pretix.faults().failNext(1, 503);
        }));
        assertThat(words).contains("status 503");
        assertThat(read).hasSize(50);
        pretix.faults().clear();

        read.addAll(read());

        assertThat(read.stream().distinct()).hasSize(120);
        assertThat(read).hasSize(121);
    }

    @Test
    void readsNothingOnceTheGrantIsRevoked() {
        grant();
        Event event = event();
        book.strike(space, server(), new Coverage("testbed", slug));

        assertThat(words(() -> registrations.read(event, null, page -> {}))).contains("not open to this space");
        assertThat(pretix.requests().entries()).isEmpty();
    }

    @Test
    void readsNothingFromAServerThatIsNoLongerConnected() {
        var elsewhere = new Event(
                UUID.randomUUID(), path().key(BaseAddress.of("https://old.example.org")), "Conference", space);

        assertThat(words(() -> registrations.read(elsewhere, null, page -> {})))
                .contains("https://old.example.org", "not connected");
    }

    @Test
    void leadsOrganizersToTheOrder() {
        assertThat(registrations.orderPage(path().key(server()), new OrderCode("79ANX")))
                .isEqualTo(server() + "/control/event/testbed/" + slug + "/orders/79ANX/");
        assertThat(registrations.id()).isEqualTo("pretix");
        assertThat(registrations.pollInterval()).isEqualTo(Duration.ofMinutes(1));
    }

    private PretixRegistrations registrations(String question) {
        var properties = new PretixProperties("", new ApiToken(""), Duration.ofMinutes(1), question);
        return new PretixRegistrations(connections, book, properties, clock);
    }

    private void grant() {
        book.enter(space, server(), new Coverage("testbed", slug), new MatrixId("@op:example.org"));
    }

    private void later(Runnable change) {
        clock.advance(Duration.ofMinutes(5));
        change.run();
    }

    private List<Registration> read() {
        List<Registration> read = new ArrayList<>();
        registrations.read(event(), cursor, page -> {
            read.addAll(page.registrations());
            cursor = page.next();
        });
        return read;
    }

    private Event event() {
        return new Event(UUID.randomUUID(), path().key(server()), "A Conference", space);
    }

    private EventPath path() {
        return new EventPath("testbed", slug);
    }

    private BaseAddress server() {
        return connections.main().base();
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
