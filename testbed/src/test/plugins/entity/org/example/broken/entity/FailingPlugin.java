package org.example.broken.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;

/** It is off when the program runs, and keeps nothing else from running. */
public final class FailingPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("bad-entity")
                .summary("Fails.")
                .declares(Declaration.of("rows")
                        .about("rows")
                        .purpose("none")
                        .keptUntil("the test is over")
                        .comesFrom("nobody"))
                .configuredBy(Wiring.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Row.class)
    static class Wiring {}

    @Entity
    @Table(name = "bad_entity_row")
    static class Row {

        @Id
        private UUID id;

        @Column(nullable = false)
        private String missing;
    }
}
