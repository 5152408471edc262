package org.eventbot.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.app.network.NetworkConfiguration;
import org.eventbot.app.network.Outgoing;
import org.eventbot.core.host.internal.BeforeServingLifecycle;
import org.eventbot.core.host.internal.HeadStart;
import org.eventbot.core.host.internal.HostConfiguration;
import org.eventbot.core.matrix.internal.DeadToken;
import org.eventbot.core.plugin.internal.FailureAttribution;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.shell.internal.ShellAddress;
import org.eventbot.core.vault.internal.VaultSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the host with its plugins, and once more without one that failed to start. */
@Slf4j
final class Program {

    /** Longer than a process takes to end. */
    private static final Duration PATIENCE_WITH_DATABASE = Duration.ofSeconds(30);

    /** Of Spring Boot's, which would load Bean Validation among others; {@link HeadStart} loads what is needed. */
    private static final String NO_OTHER_HEAD_START = "spring.backgroundpreinitializer.ignore";

    private final Settings settings;
    private final Surroundings surroundings;

    Program(Settings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    ConfigurableApplicationContext start() {
        var database = Database.of(settings);
        new DatabaseAccess(database, PATIENCE_WITH_DATABASE).await();
        if (new Compacting(database).ifDue()) {
            log.info("The database was compacted: what was erased is overwritten in its file");
        }
        return start(settings.properties(), Assembly.class);
    }

    /** Everything put together for the doctor; nothing begins to work. */
    ConfigurableApplicationContext look(DatabaseLook database) {
        var properties = settings.properties();
        properties.putAll(database.properties());
        properties.remove("logging.file.name");
        return start(properties, Assembly.class, OnlyLooking.class);
    }

    /**
     * Everything put together for a command of the shell while the bot is stopped; nothing begins to work. What comes
     * before serving comes before this, too: else it would show what was erased after a restored backup was made.
     */
    ConfigurableApplicationContext rest() {
        new DatabaseAccess(Database.of(settings), PATIENCE_WITH_DATABASE).await();
        var properties = settings.properties();
        properties.remove("logging.file.name");
        var context = start(properties, Assembly.class, OnlyLooking.class);
        try {
            context.getBean(BeforeServingLifecycle.class).start();
            return context;
        } catch (RuntimeException unfit) {
            context.close();
            throw unfit;
        }
    }

    private ConfigurableApplicationContext start(Map<String, Object> properties, Class<?>... sources) {
        var catalog = PluginCatalog.load(surroundings.classes());
        surroundings.leftOut().forEach(catalog::leaveOut);
        while (true) {
            try {
                return startWith(catalog, properties, sources);
            } catch (RuntimeException failure) {
                var plugin = FailureAttribution.find(catalog, failure).orElseThrow(() -> failure);
                catalog.switchOff(plugin.plugin(), String.valueOf(plugin.getMessage()));
                log.warn("Plugin {} failed with {}", plugin.plugin(), Failures.describe(failure));
            }
        }
    }

    private ConfigurableApplicationContext startWith(
            PluginCatalog catalog, Map<String, Object> properties, Class<?>... sources) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", properties));
        System.setProperty(NO_OTHER_HEAD_START, "true");
        var application = new SpringApplication(sources);
        application.setEnvironment(environment);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(sources.length == 1 ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        application.addInitializers(context -> HeadStart.begin());
        application.addInitializers(context -> provide((GenericApplicationContext) context, catalog));
        return application.run();
    }

    /** What the host needs to know and does not read by itself. */
    private void provide(GenericApplicationContext context, PluginCatalog catalog) {
        catalog.announce();
        context.registerBean(PluginCatalog.class, () -> catalog);
        context.registerBean(VaultSettings.class, settings::vault);
        context.registerBean(ShellAddress.class, () -> ShellPlace.of(settings));
        context.registerBean(Operators.class, () -> PeopleSettings.operators(settings));
        context.registerBean(Outgoing.class, settings::outgoing);
        context.registerBean(Controller.class, () -> PeopleSettings.controller(settings));
        context.registerBean(Clock.class, surroundings::clock);
        context.registerBean(DeadToken.class, () -> new EndOfProgram(context, surroundings.exit(), settings));
    }

    /** One context for the host and all plugins. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HostConfiguration.class, NetworkConfiguration.class})
    static class Assembly {}
}
