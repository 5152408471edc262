package org.eventbot.core.command.internal;

import java.util.List;
import java.util.Set;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.outbox.internal.OutboxConfiguration;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginConfiguration;
import org.eventbot.core.room.internal.RoomConfiguration;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.eventbot.karma.KarmaPlugin;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The host's commands and those of one plugin, on the real tables, with a homeserver in memory. */
@Configuration(proxyBeanMethods = false)
@Import({CommandConfiguration.class, OutboxConfiguration.class, RoomConfiguration.class, PluginConfiguration.class})
class CommandStage {

    static final MatrixId OPERATOR = new MatrixId("@operator:example.org");

    /** The catalog is asked before the first bean is made. */
    static final class Catalog implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            var catalog = PluginCatalog.load(ServicesLoader.offering(List.of(KarmaPlugin.class)));
            context.registerBean(PluginCatalog.class, () -> catalog);
        }
    }

    @Bean
    FakeMatrixClient matrix() {
        return new FakeMatrixClient();
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Vault vault() {
        return TestVault.open();
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    Operators operators() {
        return new Operators(Set.of(OPERATOR));
    }
}
