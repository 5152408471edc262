package org.eventbot.core.host.internal;

import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.startup.Tomcat;
import org.eventbot.core.plugin.internal.Failures;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uses the libraries once, on another processor, while Spring still reads what there is to make. Most of a start is
 * loading classes from the program's file, one after the other; those that were loaded here need not be waited for.
 * Nothing depends on it: what fails here fails again where it is needed, and is told there.
 */
@Slf4j
public final class HeadStart {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private static final String QUERY = "select 1 where 1 = :one order by 1";

    /** In the order in which a start needs them. */
    static final List<Runnable> LIBRARIES =
            List.of(HeadStart::migrations, HeadStart::entities, HeadStart::keys, HeadStart::requests, Tomcat::new);

    private HeadStart() {}

    /** Begins, once in a process; returns at once. Logging must be set up. */
    public static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            var thread = new Thread(HeadStart::useAll, "head-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void useAll() {
        try {
            LIBRARIES.forEach(Runnable::run);
        } catch (RuntimeException | LinkageError unusable) {
            log.debug("The rest of the libraries is used when it is needed: {}", Failures.describe(unusable));
        }
    }

    private static void migrations() {
        Flyway.configure();
    }

    /** Makes all that Hibernate consists of, without a database and without a table. */
    private static void entities() {
        var services = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "H2")
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(JdbcSettings.CONNECTION_PROVIDER, new UserSuppliedConnectionProviderImpl())
                .build();
        try (var factory = new MetadataSources(services).buildMetadata().buildSessionFactory();
                var session = factory.openSession()) {
            var ignored = session.createSelectionQuery(QUERY, Integer.class);
        } finally {
            StandardServiceRegistryBuilder.destroy(services);
        }
    }

    private static void keys() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static void requests() {
        var client = WebClient.builder().build();
        var json = JsonMapper.builder().build().readTree("{\"one\": [1]}");
    }
}
