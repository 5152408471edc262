package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.pretix.FakePretix;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.eventbot.testkit.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** After an event pretix can delete its answers, of which it tells nobody. */
@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class, FakeShop.class})
class ShreddedAnswersTests {

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

    @Test
    void areNoNewsButMissingWhenAllIsReadAgain() {
        pretix.addEvent(slug, "A Conference");
        var server = connections.all().get(0).base();
        book.enter(space, server, new Coverage("testbed", slug), new MatrixId("@op:example.org"));
        pretix.shop(slug).place(NewOrder.paid(NewTicket.withMatrixId("@ada:example.org")));
        var event = new Event(UUID.randomUUID(), new EventPath("testbed", slug).key(server), "A Conference", space);
        var before = new Reading(event, null);
        assertThat(before.read).allMatch(one -> one.answer().isPresent());

        clock.advance(Duration.ofMinutes(30));
        pretix.shredAnswers(slug);

        assertThat(new Reading(event, new Reading(event, before.end).end).read)
                .as("what changed")
                .isEmpty();
        assertThat(new Reading(event, null).read).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEmpty();
            assertThat(one.entitlement()).isEqualTo(Entitlement.ENTITLED);
        });
    }

    private final class Reading {

        final List<Registration> read = new ArrayList<>();

        @Nullable
        Cursor end;

        Reading(Event event, @Nullable Cursor since) {
            registrations.read(event, since, page -> {
                read.addAll(page.registrations());
                end = page.next();
            });
        }
    }
}
