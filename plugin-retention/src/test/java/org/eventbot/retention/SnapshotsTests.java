package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.retention.Statistics.Row;
import org.eventbot.retention.Statistics.Total;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class SnapshotsTests {

    private static final Breakdown KINDS = new Breakdown(
            "registrations by ticket type",
            List.of(new Cell("Day", 28), new Cell("Night", 10), new Cell("Free", 6)),
            false);

    @Autowired
    Snapshots snapshots;

    @Autowired
    SnapshotStore store;

    @Autowired
    CountedByHand counted;

    @Autowired
    MemoryEventRegistry events;

    @Autowired
    TurnableClock clock;

    Event event;

    @BeforeEach
    void register() {
        var slug = UUID.randomUUID().toString();
        var key = new EventKey("pretix", "https://tickets.example.org", "org", slug);
        event = events.register(key, "Conference", new RoomId("!space-" + slug));
        counted.says(event.id(), new Counters(44, 40, 33, 4, 2), KINDS);
    }

    @Test
    void keepsWhatLeadsToNobody() {
        var frozen = snapshots.freeze(event.id());

        assertThat(frozen.event()).isEqualTo("Conference");
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.totals())
                .containsExactly(
                        new Total("registrations", 44L),
                        new Total("invited", 40L),
                        new Total("joined", 33L),
                        new Total("declined", null),
                        new Total("failed", null));
        assertThat(frozen.tables()).singleElement().satisfies(table -> assertThat(table.rows())
                .containsExactly(new Row("Day", 28), new Row("other", 16)));
    }

    @Test
    void neverCountsAgain() {
        var first = snapshots.freeze(event.id());
        clock.advance(Duration.ofDays(3));
        counted.says(event.id(), Counters.NONE);

        assertThat(snapshots.freeze(event.id())).isEqualTo(first);
        assertThat(store.find(event.id())).contains(first);
    }

    @Test
    void isFoundBySpaceWhenTheRoomsAreGone() {
        var frozen = snapshots.freeze(event.id());

        assertThat(store.of(List.of(event.space()))).containsExactly(frozen);
        assertThat(store.of(List.of(new RoomId("!elsewhere")))).isEmpty();
        assertThat(store.of(List.of())).isEmpty();
        assertThat(store.all()).contains(frozen);
    }

    @Test
    void freezesNothingForNobodysEvent() {
        assertThatThrownBy(() -> snapshots.freeze(UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
    }
}
