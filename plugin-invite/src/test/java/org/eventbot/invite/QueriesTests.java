package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.eventbot.invite.Stage.ADA;

import java.lang.reflect.Method;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is easily lost where queries are SQL: the transaction's own changes, locks, empty lists, types. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class QueriesTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Stage stage;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void run() {
        stage.set().linked().sell("ORDER1", 1, "@ada:example.org").run();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Links.class,
                Intakes.class,
                Reports.class,
                Tickets.class,
                Invitations.class,
                Counts.class,
                Rules.class
            })
    void lockWhatTheySay(Class<?> repository) {
        var queries = Arrays.stream(repository.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(NativeQuery.class))
                .toList();

        assertThat(queries.stream().filter(method -> method.isAnnotationPresent(ForUpdate.class)))
                .containsExactlyInAnyOrderElementsOf(locking(queries));
    }

    @Test
    void seeWhatTheTransactionChangedInOtherTables() {
        var link = stage.link();
        stage.inTransaction(() -> {
            stage.get(Rules.class).findByLinkIdOrderById(link.getId()).forEach(stage.get(Rules.class)::delete);
            assertThat(stage.tickets.countOpening(event(), link.getId())).isZero();

            stage.get(Rules.class).save(new Rule(UUID.randomUUID(), link.getId(), event(), Condition.any()));
            assertThat(stage.tickets.countOpening(event(), link.getId())).isOne();

            stage.tickets.lockOf(event(), ada()).forEach(ticket -> ticket.lose(Entitlement.CANCELLED));
            assertThat(stage.invitations.lockUnentitled(link.getId(), List.of(InvitationState.QUEUED)))
                    .hasSize(1);
        });
    }

    @Test
    void seeTwiceInATransactionWhetherThereIsOne() {
        var link = stage.link().getId();
        stage.inTransaction(() -> {
            assertThat(stage.links.existsByEventIdAndState(event(), LinkState.RUNNING))
                    .isTrue();
            assertThat(stage.invitations.existsByEventIdAndState(event(), InvitationState.QUEUED))
                    .isTrue();

            lock(link).pause();
            stage.invitations.lockAll(link).forEach(one -> one.takeBack(stage.clock.instant()));

            assertThat(stage.links.existsByEventIdAndState(event(), LinkState.RUNNING))
                    .isFalse();
            assertThat(stage.invitations.existsByEventIdAndState(event(), InvitationState.QUEUED))
                    .isFalse();
        });
    }

    @Test
    void lockRowsForAsLongAsTheTransactionLasts() {
        var link = stage.link().getId();
        stage.inTransaction(() -> {
            assertThat(unlocked(link)).isOne();
            assertThat(stage.links.lock(link)).isPresent();
            assertThat(unlocked(link)).isZero();
        });
        assertThat(unlocked(link)).isOne();
    }

    @Test
    void refuseALockOnWhatChangedSinceItWasRead() {
        var link = stage.link().getId();
        var late = apart();
        var meanwhile = apart();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> late.executeWithoutResult(status -> {
                    assertThat(stage.links.findLive(stage.room.value())).hasSize(1);
                    meanwhile.executeWithoutResult(other -> lock(link).pause());
                    lock(link);
                }));
        assertThat(stage.link().isPaused()).isTrue();
    }

    @Test
    void findNothingForNobody() {
        var link = stage.link().getId();
        stage.inTransaction(() -> {
            assertThat(stage.tickets.lockAt(event(), Set.of())).isEmpty();
            assertThat(stage.tickets.findAt(event(), Set.of())).isEmpty();
            assertThat(stage.tickets.lock(Set.of())).isEmpty();
            assertThat(stage.tickets.findEntitledOf(event(), Set.of())).isEmpty();
            assertThat(stage.tickets.findEntitledPersons(event(), link, Set.of()))
                    .isEmpty();
            assertThat(stage.invitations.lockOf(event(), Set.of())).isEmpty();
            assertThat(stage.invitations.findOf(event(), Set.of())).isEmpty();
            assertThat(stage.invitations.lock(Set.of())).isEmpty();
            assertThat(stage.invitations.lockIn(link, Set.of())).isEmpty();
            assertThat(stage.invitations.lockUnentitled(link, Set.of())).isEmpty();
        });
    }

    @Test
    void findOneAmongManyPeople() {
        var many = IntStream.range(0, 10_000).mapToObj(one -> UUID.randomUUID()).collect(Collectors.toSet());
        many.add(ada());

        assertThat(stage.tickets.findEntitledPersons(event(), stage.link().getId(), many))
                .containsExactly(ada());
        assertThat(stage.tickets.findEntitledOf(event(), many)).hasSize(1);
    }

    @Test
    void knowTheNextEndOfATicket() {
        assertThat(stage.tickets.nextEnd(event())).isEmpty();
        var end = stage.clock.instant().plus(HOUR);
        jdbc.update("update invite_ticket set valid_until = ? where event_id = ?", Timestamp.from(end), event());

        assertThat(stage.tickets.nextEnd(event())).contains(end);
        stage.inTransaction(() -> {
            assertThat(stage.tickets.lockEnded(event(), end.minusSeconds(1))).isEmpty();
            assertThat(stage.tickets.lockEnded(event(), end)).hasSize(1);
        });
    }

    private static Collection<Method> locking(List<Method> methods) {
        return methods.stream()
                .filter(method -> method.getName().startsWith("lock"))
                .toList();
    }

    private Link lock(UUID link) {
        return stage.links.lock(link).orElseThrow();
    }

    private UUID event() {
        return stage.event().id();
    }

    private UUID ada() {
        return stage.seals.personIndex(stage.event().scope(), ADA);
    }

    /** How many rows of the link somebody else could lock now. */
    private int unlocked(UUID link) {
        var rows = apart().execute(status ->
                jdbc.queryForList("select id from invite_link where id = ? for update skip locked", link));
        return rows == null ? 0 : rows.size();
    }

    private TransactionTemplate apart() {
        var template = new TransactionTemplate(stage.get(PlatformTransactionManager.class));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
