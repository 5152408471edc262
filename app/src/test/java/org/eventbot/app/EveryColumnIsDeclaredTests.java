package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginMigrations;
import org.eventbot.core.privacy.internal.DeclarationBook;
import org.eventbot.core.privacy.internal.SchemaCoverage;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No column of the host or of any plugin exists that no declaration of personal data names. */
class EveryColumnIsDeclaredTests {

    private final PluginCatalog catalog = PluginCatalog.load(EveryColumnIsDeclaredTests.class.getClassLoader());
    private final DataSource database = empty();

    private static DataSource empty() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }

    @BeforeEach
    void migrate() {
        new PluginMigrations(catalog)
                .migrate(Flyway.configure().dataSource(database).load());
    }

    @Test
    void everyColumnIsDeclaredAndEveryDeclaredColumnExists() {
        var coverage = coverage();

        assertThat(coverage.isComplete()).as(coverage.toString()).isTrue();
    }

    @Test
    void aColumnThatNobodyDeclaresIsFound() {
        JdbcClient.create(database)
                .sql("alter table invite_ticket add column nickname varchar(40)")
                .update();

        assertThat(coverage().isComplete()).isFalse();
    }

    private SchemaCoverage coverage() {
        return SchemaCoverage.of(database, new DeclarationBook(catalog.all()));
    }
}
