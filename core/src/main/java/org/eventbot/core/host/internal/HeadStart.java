package org.eventbot.core.host.internal;

import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.startup.Tomcat;
import org.eventbot.core.plugin.internal.Failures;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
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

    /**
     * Makes all that Hibernate consists of, without a database and without a table. The query is SQL, as all of the
     * program's are: one in Hibernate's own language would load what reads that.
     */
    private static void entities() {
        var services = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "H2")
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(ValidationSettings.JAKARTA_VALIDATION_MODE, ValidationMode.NONE)
                .applySetting(JdbcSettings.CONNECTION_PROVIDER, new UserSuppliedConnectionProviderImpl())
                .build();
        try (var factory = new MetadataSources(services).buildMetadata().buildSessionFactory();
                var session = factory.openSession()) {
            var ignored = session.createNativeQuery(QUERY, Integer.class);
        } finally {
            StandardServiceRegistryBuilder.destroy(services);
        }
    }

    private static void keys() {
        var ignored = List.of(AeadConfig2026.get(), PrfConfig2026.get());
    }

    private static void requests() {
        var connector = new JdkClientHttpConnector(
                TlsAtFirstUse.in(HttpClient.newBuilder()).build());
        var client = WebClient.builder().clientConnector(connector).build();
        var json = JsonMapper.builder().build().readTree("{\"one\": [1]}");
    }
}
