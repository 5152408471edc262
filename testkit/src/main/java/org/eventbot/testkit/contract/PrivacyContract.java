package org.eventbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everybody keeps to who keeps something about people. Rows about two people are written into every declared table;
 * then one of them asks for a copy, and to be forgotten, and the other must not notice.
 */
public abstract class PrivacyContract {

    private static final MatrixId ANNA = new MatrixId("@anna:contract.example");
    private static final MatrixId BELA = new MatrixId("@bela:contract.example");
    private static final int[] STEPS = {1, 2, 7, 10_000};
    private static final int MOST_STEPS = 1000;

    private final List<Seeds> seeded = new ArrayList<>();

    abstract ContractHost host();

    /** Whose declarations are tried: the plugin's id, or {@code host}. */
    abstract String owner();

    /**
     * A value for a column that must hold one of a few, such as the name of a state.
     *
     * @return null where any value will do; then the contract makes one, or leaves the column empty where it may
     */
    protected @Nullable Object sample(String table, String column) {
        return null;
    }

    @AfterEach
    void clearsWhatWasWritten() {
        seeded.forEach(Seeds::clear);
        seeded.clear();
    }

    @Test
    void declaresEachCategoryOnceAndInWords() {
        assertThat(declarations()).extracting(Declaration::category).doesNotHaveDuplicates();
        assertThat(declarations()).allSatisfy(one -> assertThat(one.missing())
                .as("words that are missing in %s", one.category())
                .isEmpty());
    }

    @Test
    void leadsToWhateverItSeals() {
        assertThat(uses(false).filter(use -> !use.sealed().isEmpty()))
                .as(
                        "tables with sealed columns; say scopedBy(…), about(…) or keptFor(…), or nobody finds what is in them")
                .allMatch(TableUse::isReachable);
    }

    @Test
    void copiesWhatIsThePersonsAndNothingOfAnybodyElse() {
        var anna = seed(ANNA, scope(), Seeds.ROWS);
        var bela = seed(BELA, anna.scope(), Seeds.ROWS);
        var copies = copies(anna);

        assertThat(copies).allSatisfy(copy -> assertThat(copy).doesNotContain(bela.canary()));
        if (uses(true)
                .anyMatch(use -> !use.subjects().isEmpty() && !use.sealed().isEmpty())) {
            assertThat(copies).anySatisfy(copy -> assertThat(copy).contains(anna.canary()));
        }
    }

    @Test
    void erasesOnePersonAndLeavesTheNeighbourByteForByte() {
        inStepsOf(atMost -> {
            var anna = seed(ANNA, scope(), Seeds.ROWS);
            var bela = seed(BELA, anna.scope(), Seeds.ROWS);
            var before = bela.rows();

            erase(anna, atMost);

            targets(anna).forEach(this::isForgotten);
            assertThat(bela.rows()).isEqualTo(before);
            targets(anna).forEach(target -> assertThat(data())
                    .allSatisfy(data -> assertThat(data.erase(target, atMost).rows())
                            .as("rows that a second erasure of %s finds", data.category())
                            .isZero()));
        });
    }

    @Test
    void erasesThePersonAllTheSameWhenItIsKilledAfterAnyStep() {
        for (int steps = 0; steps < 4; steps++) {
            var anna = seed(ANNA, scope(), Seeds.ROWS);
            var bela = seed(BELA, anna.scope(), Seeds.ROWS);
            var before = bela.rows();

            killAfter(anna, steps);
            erase(anna, 7);

            targets(anna).forEach(this::isForgotten);
            assertThat(bela.rows()).isEqualTo(before);
            clearsWhatWasWritten();
        }
    }

    @Test
    void erasesEverythingOfAScopeAndNothingOfAnother() {
        assumeTrue(uses(true).anyMatch(use -> use.scope().isPresent()), "nothing of it belongs to a scope");
        inStepsOf(atMost -> {
            var here = seed(ANNA, scope(), Seeds.ROWS);
            var elsewhere = seed(BELA, scope(), Seeds.ROWS);
            var before = elsewhere.rows();

            data().forEach(data -> drain(data, here.everybody(), atMost));

            isForgotten(here.everybody());
            assertThat(elsewhere.rows()).isEqualTo(before);
        });
    }

    @Test
    void seesWhatIsToBeForgottenBeforeItIsForgotten() {
        assumeTrue(uses(true).anyMatch(use -> !use.subjects().isEmpty()), "nothing of it leads to a person");
        var anna = seed(ANNA, scope(), 1);

        assertThat(sum(anna, target -> data().stream()
                        .mapToLong(data -> data.count(target))
                        .sum()))
                .as("rows about a person, one in each table")
                .isEqualTo(uses(true).filter(use -> !use.subjects().isEmpty()).count());
        assertThat(sum(anna, target -> host().bean(Holdings.class).remains(target)))
                .as("what the host itself sees of them, but for those that stay for a ground")
                .isEqualTo(uses(true).filter(PrivacyContract::goesWithThePerson).count());
    }

    private static boolean goesWithThePerson(TableUse use) {
        return !use.subjects().isEmpty() && use.subjects().stream().allMatch(column -> column.ground() == null);
    }

    private void inStepsOf(IntConsumer work) {
        for (int atMost : STEPS) {
            work.accept(atMost);
            clearsWhatWasWritten();
        }
    }

    private void erase(Seeds whose, int atMost) {
        targets(whose).forEach(target -> data().forEach(data -> drain(data, target, atMost)));
    }

    /** As if the program died: between two steps, and before the commit of the next. */
    private void killAfter(Seeds whose, int steps) {
        for (var target : targets(whose)) {
            for (var data : data()) {
                IntStream.range(0, steps).forEach(step -> data.erase(target, 7));
                undone(() -> data.erase(target, 7));
            }
        }
    }

    private long sum(Seeds whose, ToLongFunction<Target> number) {
        return targets(whose).stream().mapToLong(number).sum();
    }

    private void isForgotten(Target what) {
        assertThat(data()).allSatisfy(data -> assertThat(data.remains(what))
                .as("what remains of %s, as its owner sees it", data.category())
                .isZero());
        assertThat(host().bean(Holdings.class).remains(what))
                .as("what remains, as the host sees it")
                .isZero();
    }

    private static void drain(PersonalData data, Target what, int atMost) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Erased erased = data.erase(what, atMost);
            assertThat(erased.rows()).as("rows erased in one step").isLessThanOrEqualTo(atMost);
            assertThat(erased.retained())
                    .allSatisfy(kept -> assertThat(kept.ground()).isNotBlank());
            if (erased.drained()) {
                return;
            }
            assertThat(erased.rows())
                    .as("rows erased in a step that is not the last")
                    .isPositive();
        }
        throw new AssertionError("The erasure of " + data.category() + " comes to no end");
    }

    private void undone(Runnable step) {
        new TransactionTemplate(host().bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            step.run();
            status.setRollbackOnly();
        });
    }

    private List<String> copies(Seeds whose) {
        var copies = new ArrayList<String>();
        targets(whose)
                .forEach(target -> data().forEach(data -> data.export(target, one -> copies.add(one.toString()))));
        return copies;
    }

    /** The person in the scope that was made for the test, and in the host's. */
    private List<Target.Person> targets(Seeds whose) {
        var holdings = host().bean(Holdings.class);
        return List.of(holdings.in(whose.scope(), whose.person()), holdings.in(Scope.host(), whose.person()));
    }

    private Scope scope() {
        var scope = new Scope(UUID.randomUUID());
        host().bean(Vault.class).open(scope);
        return scope;
    }

    /** Of what leads to nobody, a scope has one row, whoever comes first. */
    private Seeds seed(MatrixId person, Scope scope, int rows) {
        var sql = new JdbcTemplate(host().database());
        var alone = seeded.stream().noneMatch(other -> other.scope().equals(scope));
        var tables = uses(true)
                .filter(use -> alone || SeededTable.isAboutPeople(use))
                .map(use -> new SeededTable(use, sql, host().bean(Vault.class), this::sample))
                .toList();
        var seeds = new Seeds(scope, person, tables);
        seeded.add(seeds);
        return seeds.write(rows);
    }

    private Stream<TableUse> uses(boolean reachable) {
        return declarations().stream()
                .flatMap(one -> one.tables().stream())
                .filter(use -> !reachable || use.isReachable());
    }

    private List<PersonalData> data() {
        return host().bean(Holdings.class).all().stream()
                .filter(data -> data.owner().equals(owner()))
                .toList();
    }

    private List<Declaration> declarations() {
        return host().bean(Declarations.class).all().stream()
                .filter(entry -> entry.owner().equals(owner()))
                .flatMap(entry -> entry.declarations().stream())
                .toList();
    }
}
