package org.eventbot.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eventbot.core.host.internal.HostConfiguration;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.DeadToken;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;
import org.eventbot.core.vault.internal.VaultSettings;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/** The real host with the plugins of the class path, against a homeserver of its own. */
final class ContractHost implements AutoCloseable {

    private final FakeHomeserver homeserver;
    private final ContractRooms rooms;
    private final Path keys;
    private final RunningClock clock = new RunningClock();
    private final HostLog log = new HostLog();
    private final ConfigurableApplicationContext context;

    private ContractHost(String plugin, Map<String, String> settings) {
        homeserver = FakeHomeserver.start("contract.example", clock);
        rooms = new ContractRooms(homeserver);
        keys = newDirectory();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("contract", properties(plugin, settings)));
        var application = new SpringApplication(Assembly.class);
        application.setEnvironment(environment);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(made -> provide((GenericApplicationContext) made));
        context = application.run();
        log.open();
        rooms.open(plugin);
    }

    static ContractHost start(String plugin, Map<String, String> settings) {
        return new ContractHost(plugin, settings);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("eventbot-contract-keys");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the program sets it, but that everything is in memory and nothing waits for long. */
    private Map<String, Object> properties(String plugin, Map<String, String> settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "eventbot.matrix.homeserver", homeserver.baseUrl().toString(),
                "eventbot.matrix.access-token", rooms.bot.accessToken(),
                "spring.jpa.open-in-view", "false",
                "spring.jpa.hibernate.ddl-auto", "validate",
                "spring.jpa.properties.hibernate.type.prefer_native_enum_types", "false",
                "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC",
                "server.address", "127.0.0.1",
                "server.port", "0",
                "logging.level.reactor.core.publisher.Operators", "off",
                "logging.level.org.eventbot", "debug"));
        properties.putAll(Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "db-scheduler.polling-interval",
                "200ms",
                "db-scheduler.threads",
                "2",
                "db-scheduler.delay-startup-until-context-ready",
                "true",
                "db-scheduler.shutdown-max-wait",
                "2s"));
        var home = PluginCatalog.load(ContractHost.class.getClassLoader())
                .find(plugin)
                .map(found -> found.configuration());
        home.ifPresent(type -> properties.put("logging.level." + type.getPackageName(), "debug"));
        properties.putAll(settings);
        return properties;
    }

    private void provide(GenericApplicationContext made) {
        var catalog = PluginCatalog.load(ContractHost.class.getClassLoader());
        made.registerBean(PluginCatalog.class, () -> catalog);
        made.registerBean(VaultSettings.class, () -> new VaultSettings(keys, Optional.empty()));
        made.registerBean(Operators.class, () -> new Operators(Set.of(new MatrixId(rooms.operator.id()))));
        made.registerBean(Controller.class, () -> new Controller("The contract", "nobody"));
        made.registerBean(Clock.class, () -> clock);
        made.registerBean(DeadToken.class, () -> () -> {});
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    RunningClock clock() {
        return clock;
    }

    ContractRooms rooms() {
        return rooms;
    }

    HostLog log() {
        return log;
    }

    @Override
    public void close() {
        context.close();
        log.close();
        homeserver.close();
        try {
            FileSystemUtils.deleteRecursively(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the program assembles, too. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(HostConfiguration.class)
    static class Assembly {}
}
