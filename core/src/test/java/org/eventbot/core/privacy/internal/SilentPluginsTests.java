package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class SilentPluginsTests {

    private static final MatrixId ANNA = new MatrixId("@anna:example.org");

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
    void namesAPluginThatIsOffOnceItHasRows() {
        stage.catalog.switchOff(NotesPlugin.ID, "broken");
        assertThat(stage.holdings.silent()).isEmpty();

        stage.note(event, ANNA, "tall");

        assertThat(stage.holdings.silent()).containsExactly("notes");
        assertThat(stage.holdings(transactions).all())
                .extracting(PersonalData::owner)
                .doesNotContain("notes");
    }

    @Test
    void namesAPluginThatIsNotInstalledAnyMore() {
        sql.execute("create table flyway_schema_history_old_karma (id integer)");
        sql.execute("create table old_karma_point (id integer)");
        try {
            assertThat(stage.holdings.silent()).isEmpty();
            sql.update("insert into old_karma_point values (1)");
            assertThat(stage.holdings.silent()).containsExactly("old-karma");
        } finally {
            sql.execute("drop table flyway_schema_history_old_karma");
            sql.execute("drop table old_karma_point");
        }
    }
}
