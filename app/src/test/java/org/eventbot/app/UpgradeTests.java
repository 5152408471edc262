package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.testing.PostgresServer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Whatever state of main a database was made with, today's program brings it up to date. */
class UpgradeTests {

    private final PluginCatalog catalog = PluginCatalog.load(UpgradeTests.class.getClassLoader());

    @TempDir
    Path folder;

    @Test
    void noMigrationThatLandedEverChanges() throws IOException {
        assertThat(present())
                .as("a new migration gets a line at the end of landed-migrations.txt, an old one is never edited")
                .containsExactlyInAnyOrderElementsOf(LandedMigration.all());
    }

    private List<LandedMigration> present() throws IOException {
        var present = new ArrayList<LandedMigration>();
        for (var owner : owners()) {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + owner + "/*.sql");
            for (var file : files) {
                present.add(LandedMigration.now(owner, String.valueOf(file.getFilename())));
            }
        }
        return present;
    }

    private List<String> owners() {
        return Stream.concat(Stream.of("host"), catalog.all().stream().map(PluginDescriptor::id))
                .toList();
    }

    @Test
    void everyStateIsBroughtUpToDateOnH2() throws SQLException {
        bringUpToDate(UpgradeTests::h2, 1);
    }

    @Test
    void everyStateIsBroughtUpToDateOnPostgres() throws SQLException {
        Assumptions.assumeTrue(PostgresServer.problem().isEmpty(), "needs PostgreSQL");
        // Not all, since a new database takes its time there.
        bringUpToDate(() -> new DriverManagerDataSource(PostgresServer.newDatabase()), 8);
    }

    private void bringUpToDate(Supplier<DataSource> databases, int step) throws SQLException {
        var fresh = new OldDatabase(databases.get());
        fresh.migrate();
        var all = LandedMigration.all();
        for (int some = 1; some < all.size(); some += step) {
            var database = databases.get();
            var old = new OldDatabase(database);
            old.migrate(all.subList(0, some), folder.resolve(UUID.randomUUID().toString()));
            old.fill();
            var rows = old.rows();

            old.migrate();

            assertThat(old.schema()).as("after %s", all.get(some - 1)).isEqualTo(fresh.schema());
            assertThat(old.rows()).as("after %s", all.get(some - 1)).containsAllEntriesOf(rows);
            if (some == 1) {
                validate(database);
            }
        }
    }

    /** As Hibernate does at each start. */
    private void validate(DataSource database) {
        var entities = new LocalContainerEntityManagerFactoryBean();
        entities.setDataSource(database);
        entities.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        entities.setPackagesToScan(Stream.concat(
                        Stream.of("org.eventbot.core"),
                        catalog.all().stream().map(plugin -> "org.eventbot." + plugin.id()))
                .toArray(String[]::new));
        entities.setManagedClassNameFilter(name -> !name.contains("Tests"));
        entities.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto",
                "validate",
                "hibernate.type.prefer_native_enum_types",
                "false",
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
        entities.afterPropertiesSet();
        assertThat(entities.getObject()).isNotNull();
        entities.destroy();
    }

    private static DataSource h2() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }
}
