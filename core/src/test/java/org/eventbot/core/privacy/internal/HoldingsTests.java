package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Subject;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class HoldingsTests {

    private static final MatrixId ANNA = new MatrixId("@anna:example.org");
    private static final MatrixId BELA = new MatrixId("@bela:example.org");

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    NotesStage stage;
    Scope event;

    @BeforeEach
    void prepare() {
        stage = new NotesStage(sql, transactions);
        event = stage.scope();
    }

    @AfterEach
    void clear() {
        stage.dropTables();
    }

    @Test
    void countsARowForItsPersonAndForItsScopeOnly() {
        stage.note(event, ANNA, "tall");
        stage.note(event, BELA, "small");
        stage.note(stage.scope(), ANNA, "elsewhere");

        assertThat(notes().count(stage.in(event, ANNA))).isEqualTo(1);
        assertThat(notes().count(new Target.Everybody(event))).isEqualTo(2);
        assertThat(notes().count(stage.in(stage.scope(), BELA))).isZero();
    }

    @Test
    void copiesWhatIsSealedAndWhatMeansSomething() {
        stage.note(event, ANNA, "{\"hair\":\"long\",\"age\":7,\"gone\":null}");
        stage.note(event, BELA, "{\"hair\":\"short\"}");

        assertThat(copy(ANNA))
                .isEqualTo(List.of(Map.of(
                        "hair",
                        "long",
                        "age",
                        7,
                        "room id",
                        "!room:example.org",
                        "written at",
                        Instant.parse("2026-09-01T10:00:00Z"))));
    }

    @Test
    void letsAPluginTakeOutOfACopyWhatIsNotThePersons() {
        stage.note(event, ANNA, "{\"hair\":\"long\",\"order\":\"ABCDE\"}");
        stage.editors.add(new Withholding("order"));

        assertThat(copy(ANNA)).hasSize(1);
        assertThat(copy(ANNA).get(0).get("hair")).isEqualTo("long");
        assertThat(copy(ANNA).get(0)).doesNotContainKey("order");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 10_000})
    void drainsWhateverTheStepAndLeavesTheNeighbourAlone(int atMost) {
        for (int i = 0; i < 20; i++) {
            stage.note(event, BELA, "small " + i);
        }
        var before = stage.rowsAsText();
        for (int i = 0; i < 20; i++) {
            stage.note(event, ANNA, "tall " + i);
        }

        assertThat(drain(stage.in(event, ANNA), atMost)).isEqualTo(20);

        assertThat(notes().remains(stage.in(event, ANNA))).isZero();
        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isZero();
        assertThat(stage.rowsAsText()).hasSize(20).isEqualTo(before);
        assertThat(notes().erase(stage.in(event, ANNA), atMost)).isEqualTo(Erased.lastOf(0));
    }

    @Test
    void erasesEverythingOfAScopeInEveryTable() {
        var other = stage.scope();
        stage.note(event, ANNA, "tall");
        stage.note(event, null, "nobody");
        stage.count(event);
        stage.note(other, ANNA, "elsewhere");
        stage.count(other);

        assertThat(stage.holdings.remains(new Target.Everybody(event))).isEqualTo(3);
        assertThat(drain(new Target.Everybody(event), 2)).isEqualTo(3);
        assertThat(stage.holdings.remains(new Target.Everybody(event))).isZero();
        assertThat(stage.holdings.remains(new Target.Everybody(other))).isEqualTo(2);
    }

    @Test
    void erasesAScopeWhoseKeyIsGone() {
        stage.note(event, ANNA, "tall");
        stage.vault.destroy(event);

        assertThat(notes().count(stage.in(event, ANNA))).isZero();
        assertThat(drain(new Target.Everybody(event), 10)).isEqualTo(1);
    }

    @Test
    void findsAndErasesARowThatOnlyNamesThePerson() {
        stage.note(event, BELA, "a friend of " + ANNA.value() + ".");
        stage.note(event, BELA, "a friend of " + ANNA.value() + ".uk and " + ANNA.value() + "ization");

        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isEqualTo(1);
        assertThat(drain(stage.in(event, ANNA), 1)).isEqualTo(1);
        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isZero();
        assertThat(stage.rows()).hasSize(1);
    }

    @Test
    void seesARowThatAnIndexLeadsToAlthoughItsNameIsUnreadable() {
        stage.note(event, ANNA, "tall");
        sql.update("update notes_note set sealed = null");

        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isEqualTo(1);
    }

    @Test
    void erasesOfAPersonKnownByIndexesOnly() {
        stage.note(event, ANNA, "tall");
        stage.note(event, BELA, "small");
        var index = stage.vault.index(event, NotesPlugin.PERSON, ANNA.value());

        assertThat(drain(new Target.Person(event, new OnlyIndexes(Map.of(NotesPlugin.PERSON, index))), 10))
                .isEqualTo(1);
        assertThat(stage.rows()).hasSize(1);
    }

    @Test
    void keepsWhatIsKeptForAGroundUntilTheScopeEnds() {
        stage.owner(event, ANNA);
        var owners = stage.category("owners");
        var anna = stage.in(event, ANNA);

        var erased = owners.erase(anna, 10);

        assertThat(erased.drained()).isTrue();
        assertThat(erased.rows()).isZero();
        assertThat(erased.retained())
                .containsExactly(new Erased.Retained(1, "somebody must own the notes; hand them over"));
        assertThat(owners.remains(anna)).isZero();
        assertThat(owners.count(anna)).isEqualTo(1);
        assertThat(owners.erase(new Target.Everybody(event), 10)).isEqualTo(Erased.lastOf(1));
    }

    @Test
    void reachesATableOfTheHostsScopeThroughTheHostsScopeOnly() {
        stage.ofTheHost(ANNA);
        var drafts = stage.category("drafts");

        assertThat(drafts.count(stage.in(Scope.host(), ANNA))).isEqualTo(1);
        var copies = new ArrayList<Map<String, ?>>();
        drafts.export(stage.in(Scope.host(), ANNA), copies::add);
        assertThat(copies).hasSize(1);
        assertThat(drafts.count(stage.in(event, ANNA))).isZero();
        assertThat(drafts.count(new Target.Everybody(event))).isZero();
        assertThat(drafts.remains(new Target.Everybody(event))).isZero();
        assertThat(drafts.erase(stage.in(Scope.host(), ANNA), 5)).isEqualTo(Erased.lastOf(1));
    }

    @Test
    void givesWayToWhatAPluginDoesItself() {
        var own = new OwnHands();
        stage.data.add(own);

        assertThat(stage.category("notes")).isSameAs(own);
        assertThat(stage.category("owners")).isNotInstanceOf(OwnHands.class);
    }

    @Test
    void catchesAPluginThatLiesAboutWhatRemains() {
        stage.data.add(new OwnHands());
        stage.note(event, ANNA, "tall");

        assertThat(notes().remains(stage.in(event, ANNA))).isZero();
        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isEqualTo(1);
    }

    @Test
    void catchesAPluginThatSkipsEveryFiveHundredthRow() {
        stage.data.add(new SabotagedEraser(sql, 500));
        for (int i = 0; i < 1001; i++) {
            stage.note(event, ANNA, "tall");
        }

        assertThat(notes().erase(stage.in(event, ANNA), 10_000).drained()).isTrue();

        assertThat(notes().remains(stage.in(event, ANNA))).isZero();
        assertThat(stage.holdings.remains(stage.in(event, ANNA))).isEqualTo(2);
        assertThat(stage.holdings.remains(new Target.Everybody(event))).isEqualTo(2);
    }

    @Test
    void leavesOutCategoriesThatLeadToNobody() {
        assertThat(stage.holdings.all())
                .extracting(PersonalData::category)
                .contains("notes", "owners", "drafts")
                .doesNotContain("settings");
    }

    @Test
    void knowsSomebodyInEveryScopeThatHasAKey() {
        assertThat(stage.holdings.everywhere(ANNA))
                .extracting(Target.Person::scope)
                .containsExactlyInAnyOrder(Scope.host(), event);
    }

    @Test
    void passesOverTheKeysOfSuppression() {
        new StoredSuppression(JdbcClient.create(sql), stage.vault, new TestClock()).suppress(event, ANNA);

        assertThat(stage.holdings.scopes()).containsExactlyInAnyOrder(Scope.host(), event);
    }

    private PersonalData notes() {
        return stage.category("notes");
    }

    private long drain(Target what, int atMost) {
        long all = 0;
        for (int step = 0; step < 100; step++) {
            var erased = notes().erase(what, atMost);
            assertThat(erased.rows()).isLessThanOrEqualTo(atMost);
            all += erased.rows();
            if (erased.drained()) {
                return all;
            }
        }
        throw new AssertionError("not drained");
    }

    private List<Map<String, ?>> copy(MatrixId person) {
        var copies = new ArrayList<Map<String, ?>>();
        notes().export(stage.in(event, person), copies::add);
        return copies;
    }

    private record OnlyIndexes(Map<String, UUID> all) implements Subject {

        @Override
        public Optional<UUID> index(String label) {
            return Optional.ofNullable(all.get(label));
        }

        @Override
        public Optional<MatrixId> matrixId() {
            return Optional.empty();
        }
    }

    @AutoConfigurationPackage
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
