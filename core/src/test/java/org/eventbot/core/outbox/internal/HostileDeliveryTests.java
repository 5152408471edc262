package org.eventbot.core.outbox.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.ScriptedHomeserver;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.SpaceTree;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HostileDeliveryTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final Clock CLOCK = Clock.systemUTC();

    private final MemoryEntries entries = new MemoryEntries();
    private final Contents contents = new Contents(new JsonMapper(), CommandPrefix.usual());
    private ScriptedHomeserver homeserver;
    private OutboxPump pump;

    @BeforeEach
    void start() throws IOException {
        homeserver = new ScriptedHomeserver();
        var matrix = homeserver.client();
        var states = new RoomStates(matrix);
        var rooms = new RoomView(matrix, states, new SpaceTree(states, room -> Set.of()));
        var ledger = new OutboxLedger(entries, List.of(new FailingListener()), (entry, result) -> {}, CLOCK);
        var vault = TestVault.open();
        var rights = new SendingRights((plugin, room) -> true);
        var courier = new Courier(matrix, rooms, vault, contents, rights, new Accounts(matrix), false);
        var pace = new Pace(CLOCK, new PaceMemory(new MemoryLimits()));
        pump = new OutboxPump(ledger, courier, new SlowLanes(Duration.ofSeconds(1)), pace, CLOCK);
        var entry = entry("host", OutboxKind.MESSAGE, ROOM, Priority.NOTICE, CLOCK.instant());
        entry.fill(vault.seal(
                Scope.host(), OutboxEntry.binding(entry.getId()), contents.notice(Text.of("for somebody else"))));
        entries.save(entry);
    }

    @AfterEach
    void stop() {
        pump.stop();
        homeserver.close();
    }

    @Test
    void sendsOtherThingsWhileTheServerOfAStrangersRoomIsBroken() {
        var evil = new RoomId("!room:evil.org");
        homeserver.brokenBehind("rooms/!room:evil.org/join");
        entries.save(entry("host", OutboxKind.JOIN, evil, Priority.ANSWER, CLOCK.instant()));
        pump.start();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> homeserver.sent() == 1);
    }

    @Test
    void sendsOtherThingsWhileAnOwnerFailsToHearOfItsOwn() {
        entries.save(entry("broken", OutboxKind.LEAVE, ROOM, Priority.ANSWER, Instant.EPOCH));
        pump.start();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> homeserver.sent() == 1);
    }

    @Test
    void sendsOtherThingsThoughAnEntryCannotBeRead() {
        var broken = entry("host", OutboxKind.MESSAGE, ROOM, Priority.ANSWER, Instant.EPOCH);
        broken.fill(new byte[] {1, 2, 3});
        entries.save(broken);
        pump.start();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> homeserver.sent() == 1);
    }

    private static OutboxEntry entry(String owner, OutboxKind kind, RoomId room, int priority, Instant at) {
        return new OutboxEntry(UUID.randomUUID(), owner, kind, Scope.host(), room, priority, at);
    }

    private static final class FailingListener implements DeliveryListener {

        @Override
        public String plugin() {
            return "broken";
        }

        @Override
        public void onDelivery(Delivery delivery) {
            throw new IllegalStateException("as a plugin may");
        }
    }
}
