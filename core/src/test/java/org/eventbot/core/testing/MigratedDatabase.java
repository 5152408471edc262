package org.eventbot.core.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives a test's context a new database, migrated like the program does it: each directory with a history of its own.
 *
 * @param migrations directories below {@code db/migration}
 * @param postgres whether it is PostgreSQL
 */
record MigratedDatabase(List<String> migrations, boolean postgres) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration ignored) {
        var url = postgres ? PostgresServer.newDatabase() : newH2();
        migrations.forEach(directory -> migrate(url, directory));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "database of the test",
                        Map.of("spring.datasource.url", url, "spring.datasource.username", user())));
    }

    private void migrate(String url, String directory) {
        Flyway.configure()
                .dataSource(url, user(), "")
                .locations("classpath:db/migration/" + directory)
                .table("flyway_schema_history_" + directory.replace('-', '_'))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private String user() {
        return postgres ? "postgres" : "sa";
    }

    private static String newH2() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    static class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> ignored) {
            var annotation = TestContextAnnotationUtils.findMergedAnnotation(test, RepositoryTest.class);
            return annotation == null
                    ? null
                    : new MigratedDatabase(
                            List.of(annotation.migrations()), test.isAnnotationPresent(OnPostgres.class));
        }
    }
}
