package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class StoredSuppressionTests {

    private static final MatrixId ANNA = new MatrixId("@anna:example.org");
    private static final MatrixId BELA = new MatrixId("@bela:example.org");
    private static final MatrixId CARO = new MatrixId("@caro:example.org");

    @Autowired
    JdbcTemplate sql;

    private final Vault vault = TestVault.open();
    private final Scope event = scope();
    private Suppression suppression;

    @BeforeEach
    void prepare() {
        sql.update("delete from core_suppression");
        suppression = new StoredSuppression(JdbcClient.create(sql), vault, new TestClock());
    }

    @Test
    void coversNobodyUntilSomebodyAsks() {
        assertThat(suppression.covers(event, ANNA)).isFalse();
        assertThat(suppression.hasObjected(ANNA)).isFalse();
    }

    @Test
    void coversAnErasedPersonInThatScopeOnly() {
        suppression.suppress(event, ANNA);
        suppression.suppress(event, ANNA);

        assertThat(suppression.covers(event, ANNA)).isTrue();
        assertThat(suppression.covers(event, BELA)).isFalse();
        assertThat(suppression.covers(scope(), ANNA)).isFalse();
        assertThat(suppression.hasObjected(ANNA)).isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void coversWhoObjectedEverywhereAlsoLater() {
        suppression.object(ANNA);

        assertThat(suppression.covers(scope(), ANNA)).isTrue();
        assertThat(suppression.covers(event, BELA)).isFalse();
        assertThat(suppression.hasObjected(ANNA)).isTrue();
    }

    @Test
    void saysTheSameOfManyFromOneLook() {
        suppression.suppress(event, ANNA);
        suppression.object(BELA);
        suppression.suppress(scope(), CARO);

        var covered = suppression.covered(event);
        sql.update("delete from core_suppression");

        assertThat(covered).accepts(ANNA, BELA).rejects(CARO);
        assertThat(suppression.covered(event)).rejects(ANNA, BELA, CARO);
    }

    @Test
    void letsInAgainWhoResumes() {
        suppression.object(ANNA);
        suppression.suppress(event, ANNA);
        suppression.suppress(event, BELA);

        suppression.resume(ANNA);

        assertThat(suppression.covers(event, ANNA)).isFalse();
        assertThat(suppression.hasObjected(ANNA)).isFalse();
        assertThat(suppression.covers(event, BELA)).isTrue();
    }

    @Test
    void endsWithItsScopeKeyAndAll() {
        suppression.suppress(event, ANNA);
        suppression.object(BELA);

        suppression.forget(event);
        suppression.forget(event);

        assertThat(vault.isOpen(SuppressionKeys.of(event))).isFalse();
        assertThat(vault.isOpen(event)).isTrue();
        assertThat(suppression.covers(event, ANNA)).isFalse();
        assertThat(suppression.hasObjected(BELA)).isTrue();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void hasItsKeyInEveryBackupOfAScopeThatItWasAskedAbout() {
        suppression.covers(event, ANNA);
        var forgotten = new Scope(UUID.randomUUID());
        suppression.covers(forgotten, ANNA);
        var other = scope();
        suppression.covered(other);

        assertThat(vault.isOpen(SuppressionKeys.of(event))).isTrue();
        assertThat(vault.isOpen(SuppressionKeys.of(other))).isTrue();
        assertThat(vault.isOpen(SuppressionKeys.of(forgotten))).isFalse();
    }

    @Test
    void isWrittenOnceMoreWithoutTheNameAfterARestore() {
        var mark = suppression.mark(event, ANNA);
        var objection = suppression.objection(BELA);
        assertThat(suppression.covers(event, ANNA)).isFalse();

        suppression.repeat(mark);
        suppression.repeat(mark);
        suppression.repeat(objection);

        assertThat(suppression.covers(event, ANNA)).isTrue();
        assertThat(suppression.hasObjected(BELA)).isTrue();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void keepsNeitherTheScopesIdNorTheScopesIndex() {
        suppression.suppress(event, ANNA);

        var row = sql.queryForMap("select * from core_suppression");
        assertThat(row.values())
                .doesNotContain(event.id())
                .doesNotContain(vault.index(event, "core.suppression", ANNA.value()));
    }

    private long rows() {
        return JdbcClient.create(sql)
                .sql("select count(*) from core_suppression")
                .query(Long.class)
                .single();
    }

    private Scope scope() {
        var scope = new Scope(UUID.randomUUID());
        vault.open(scope);
        return scope;
    }
}
