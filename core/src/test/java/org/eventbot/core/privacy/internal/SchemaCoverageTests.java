package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = SchemaCoverageTests.Nothing.class)
class SchemaCoverageTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void makeTable() {
        sql.execute("create table karma_vote (id uuid primary key, person bytea, person_index uuid)");
    }

    @AfterEach
    void dropTable() {
        sql.execute("drop table karma_vote");
    }

    @Test
    void findsNothingWhereEveryColumnIsDeclared() {
        assertThat(coverage(karma(TableUse.table("karma_vote")
                                .sealed("person")
                                .indexes("person_index")
                                .plain("id")))
                        .undeclared())
                .isEmpty();
    }

    @Test
    void findsAColumnThatNobodyDeclares() {
        sql.execute("alter table karma_vote add column nickname varchar(80)");

        var coverage = coverage(karma(TableUse.table("karma_vote")
                .sealed("person")
                .indexes("person_index")
                .plain("id")));

        assertThat(coverage.undeclared()).containsExactly("karma_vote.nickname");
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void findsATableThatNobodyDeclares() {
        assertThat(coverage().undeclared())
                .containsExactly("karma_vote.id", "karma_vote.person", "karma_vote.person_index");
    }

    @Test
    void findsADeclaredColumnThatDoesNotExist() {
        var coverage = coverage(karma(TableUse.table("karma_vote")
                .sealed("person", "reason")
                .indexes("person_index")
                .plain("id")));

        assertThat(coverage.absent()).contains("karma_vote.reason").doesNotContain("karma_vote.person");
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void isCompleteWhereTheHostIsAlone() {
        dropTable();
        try {
            assertThat(coverage()).isEqualTo(new SchemaCoverage(Set.of(), Set.of()));
            assertThat(coverage().isComplete()).isTrue();
        } finally {
            makeTable();
        }
    }

    @Test
    void takesNamesInAnyCase() {
        assertThat(coverage(karma(TableUse.table("KARMA_vote").plain("ID", "Person", "person_INDEX")))
                        .undeclared())
                .isEmpty();
    }

    private SchemaCoverage coverage(PluginDescriptor... plugins) {
        return SchemaCoverage.of(database, new DeclarationBook(List.of(plugins)));
    }

    private static PluginDescriptor karma(TableUse use) {
        return PluginDescriptor.named("karma").declares(Declaration.of("votes").in(use));
    }

    @AutoConfigurationPackage
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
