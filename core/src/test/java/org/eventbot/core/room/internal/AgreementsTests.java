package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = AgreementsTests.Host.class)
class AgreementsTests {

    @Autowired
    Agreements agreements;

    @Autowired
    SpaceAgreements rows;

    @Autowired
    TransactionOperations transaction;

    private final RoomId room = room();
    private final RoomId space = room();
    private final RoomId other = room();

    @Test
    void remembersWhatWasAgreedTo() {
        agreements.accept(room, space);
        agreements.accept(room, other);

        assertThat(restarted().of(room)).containsExactlyInAnyOrder(space, other);
        assertThat(restarted().of(other)).isEmpty();
    }

    @Test
    void agreesOnce() {
        agreements.accept(room, space);
        agreements.accept(room, space);

        assertThat(rows.findAll()).filteredOn(row -> row.room().equals(room)).hasSize(1);
    }

    @Test
    void agreesOnceWithinOneTransaction() {
        transaction.executeWithoutResult(status -> {
            agreements.accept(room, space);
            agreements.accept(room, space);
        });

        assertThat(rows.findAll()).filteredOn(row -> row.room().equals(room)).hasSize(1);
    }

    @Test
    void takesBackExactlyThat() {
        agreements.accept(room, space);
        agreements.accept(room, other);
        agreements.accept(other, space);

        assertThat(agreements.withdraw(room, space)).isTrue();

        assertThat(agreements.of(room)).containsExactly(other);
        assertThat(restarted().of(room)).containsExactly(other);
        assertThat(restarted().of(other)).containsExactly(space);
    }

    @Test
    void takesBackWhatTheSameTransactionAgreedTo() {
        transaction.executeWithoutResult(status -> {
            agreements.accept(room, space);
            assertThat(agreements.withdraw(room, space)).isTrue();
        });

        assertThat(restarted().of(room)).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingToTakeBack() {
        agreements.accept(room, space);

        assertThat(agreements.withdraw(room, other)).isFalse();
        assertThat(agreements.withdraw(other, space)).isFalse();
    }

    private Agreements restarted() {
        var restarted = new Agreements(rows);
        restarted.load();
        return restarted;
    }

    private static RoomId room() {
        return new RoomId("!" + UUID.randomUUID() + ":example.org");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RoomConfiguration.class)
    static class Host {

        @Bean
        FakeMatrixClient matrix() {
            return new FakeMatrixClient();
        }

        @Bean
        RoomConfiguration.Operators operators() {
            return new RoomConfiguration.Operators(Set.of());
        }

        @Bean
        Clock clock() {
            return new TestClock();
        }
    }
}
