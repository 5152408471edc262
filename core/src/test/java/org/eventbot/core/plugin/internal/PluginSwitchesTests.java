package org.eventbot.core.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.child;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.parent;
import static org.eventbot.core.matrix.internal.RoomFixture.space;

import java.util.UUID;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.room.internal.RoomConfiguration;
import org.eventbot.core.room.internal.SpaceTree;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = PluginSwitchesTests.Host.class)
class PluginSwitchesTests {

    private static final String KARMA = "karma";

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    PluginSwitches switches;

    @Autowired
    PluginSwitchRows rows;

    @Autowired
    SpaceTree tree;

    @Autowired
    TransactionOperations transaction;

    private final RoomId room = room("room");
    private final RoomId space = room("space");
    private final RoomId other = room("other");
    private final RoomId top = room("top");

    @BeforeEach
    void buildSpaces() {
        matrix.room(room, create(), parent(space), parent(other));
        matrix.room(space, space(), child(room), parent(top));
        matrix.room(other, space(), child(room));
        matrix.room(top, space(), child(space));
    }

    @Test
    void leavesAPluginOffWhereNobodyTurnedItOn() {
        switches.turn(other, "hello", true);

        assertThat(switches.isOn(room, KARMA)).isFalse();
    }

    @Test
    void turnsAPluginOnForEverythingBelowASpace() {
        switches.turn(top, KARMA, true);

        assertThat(switches.isOn(top, KARMA)).isTrue();
        assertThat(switches.isOn(space, KARMA)).isTrue();
        assertThat(switches.isOn(room, KARMA)).isTrue();
        assertThat(switches.isOn(other, KARMA)).isFalse();
    }

    @Test
    void prefersTheRoomsOwnSetting() {
        switches.turn(space, KARMA, false);
        switches.turn(room, KARMA, true);

        assertThat(switches.isOn(room, KARMA)).isTrue();
        assertThat(switches.isOn(space, KARMA)).isFalse();
    }

    @Test
    void prefersTheNearestSpace() {
        switches.turn(top, KARMA, true);
        switches.turn(space, KARMA, false);

        assertThat(switches.isOn(room, KARMA)).isFalse();
        assertThat(switches.isOn(top, KARMA)).isTrue();
    }

    @Test
    void letsOffWinAtEqualDistance() {
        switches.turn(space, KARMA, true);
        assertThat(switches.isOn(room, KARMA)).isTrue();

        switches.turn(other, KARMA, false);
        assertThat(switches.isOn(room, KARMA)).isFalse();
    }

    @Test
    void remembersTheLastPosition() {
        switches.turn(room, KARMA, true);
        switches.turn(room, KARMA, false);
        switches.turn(room, KARMA, true);

        var restarted = new PluginSwitches(rows, tree);
        assertThat(restarted.isOn(room, KARMA)).isFalse();
        restarted.load();
        assertThat(restarted.isOn(room, KARMA)).isTrue();
    }

    @Test
    void doesNotTurnWhatWasNotStored() {
        switches.turn(room, KARMA, true);
        transaction.executeWithoutResult(status -> {
            switches.turn(room, KARMA, false);
            status.setRollbackOnly();
        });

        assertThat(switches.isOn(room, KARMA)).isTrue();
    }

    private static RoomId room(String name) {
        return new RoomId("!" + name + UUID.randomUUID() + ":example.org");
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = PluginSwitch.class)
    @EnableJpaRepositories(basePackageClasses = PluginSwitchRows.class)
    @Import(RoomConfiguration.class)
    static class Host {

        @Bean
        FakeMatrixClient matrix() {
            return new FakeMatrixClient();
        }

        @Bean
        RoomConfiguration.Operators operators() {
            return new RoomConfiguration.Operators(java.util.Set.of());
        }

        @Bean
        java.time.Clock clock() {
            return new org.eventbot.core.testing.TestClock();
        }

        @Bean
        PluginSwitches switches(PluginSwitchRows rows, SpaceTree tree) {
            return new PluginSwitches(rows, tree);
        }
    }
}
