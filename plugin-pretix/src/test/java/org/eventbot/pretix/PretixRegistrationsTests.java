package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Product;
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
    void tellsTheEndOfATicketAndItsDate() {
        grant();
        book.enter(space, server(), new Coverage("testbed", FakePretix.SERIES), new MatrixId("@op:example.org"));
        PretixShop evenings = pretix.shop(FakePretix.SERIES);
        var event = new Event(
                UUID.randomUUID(), new EventPath("testbed", FakePretix.SERIES).key(server()), "Evenings", space);
        String code = evenings.place(NewOrder.paid(
                NewTicket.withMatrixId("@ada:example.org").on("First evening"),
                NewTicket.withMatrixId("@ben:example.org").on("Third evening")));
        Instant end = clock.instant().plus(Duration.ofDays(3));
        evenings.validUntil(code, 1, end);

        List<Registration> read = new ArrayList<>();
        registrations.read(event, null, page -> read.addAll(page.registrations()));

        List<EventDate> dates = registrations.dates(event);
        assertThat(dates)
                .extracting(EventDate::name)
                .containsExactly("First evening", "Second evening", "Third evening");
        assertThat(read)
                .extracting(Registration::subevent)
                .containsExactly(dates.get(0).id(), dates.get(2).id());
        assertThat(read).extracting(Registration::validUntil).containsExactly(end, null);
        assertThat(registrations.dates(event())).isEmpty();
    }

    @Test
    void tellsWhenEventsAreOver() {
        book.enter(space, server(), new Coverage("testbed", FakePretix.SERIES), new MatrixId("@op:example.org"));
        var event = new Event(
                UUID.randomUUID(), new EventPath("testbed", FakePretix.SERIES).key(server()), "Evenings", space);

        Instant last = registrations.dates(event).get(2).start();
        assertThat(registrations.end(event)).contains(last.plus(Duration.ofHours(3)));
        grant();
        assertThat(registrations.end(event())).isPresent();
    }

    @Test
    void tellsWhatIsSold() {
        grant();

        List<Product> products = registrations.products(event());

        assertThat(products).extracting(Product::name).containsExactly("Ticket", "Community ticket", "T-shirt");
        assertThat(products.get(1).variations())
                .extracting(Product.Variation::name)
                .containsExactly("Full conference", "Online only");
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

        later(() -> shop.markPending(code));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.PENDING);

        later(() -> shop.markPaid(code));
        later(() -> shop.block(code, 1));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.BLOCKED);

        later(() -> shop.unblock(code, 1));
        later(() -> shop.validUntil(code, 1, clock.instant()));
        assertThat(read()).extracting(Registration::entitlement).containsExactly(Entitlement.NO_LONGER_VALID);

        later(() -> shop.validUntil(code, 1, clock.instant().plusSeconds(3600)));
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
    void seesAtOnceWhatWasStampedShortlyBeforeTheLastLook() {
        grant();
        read();
        clock.advance(Duration.ofSeconds(30));
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        clock.advance(Duration.ofSeconds(8));
        assertThat(read()).hasSize(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(read()).hasSize(1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(read()).isEmpty();
    }

    @Test
    void seesAfterTwoMinutesWhatWasStampedLongBeforeALook() {
        grant();
        read();
        shop.place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        clock.advance(Duration.ofSeconds(100));
        assertThat(read()).hasSize(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(read()).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        assertThat(read()).hasSize(1);
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
            pretix.faults().failNext(3, 503);
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
        book.strike(book.of(List.of(space)).get(0));

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
        return connections.all().get(0).base();
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
