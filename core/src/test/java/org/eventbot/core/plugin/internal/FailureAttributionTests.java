package org.eventbot.core.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eventbot.core.plugin.internal.TestPlugins.Hello;
import org.eventbot.core.plugin.internal.TestPlugins.HelloAgain;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.throttle.internal.Throttle;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class FailureAttributionTests {

    private static final String SECRET = "@ada:example.org";

    private final PluginCatalog catalog =
            PluginCatalog.load(ServicesLoader.offering(List.of(Hello.class, HelloAgain.class)));

    @Test
    void knowsAPluginThatItWasToldOf() {
        var failure = new IllegalStateException(new PluginFailure("hello", "it is tired", new RuntimeException()));

        assertThat(FailureAttribution.find(catalog, failure)).hasValueSatisfying(found -> {
            assertThat(found.plugin()).isEqualTo("hello");
            assertThat(found).hasMessage("it is tired");
        });
    }

    @Test
    void knowsAPluginByTheConfigurationThatABeanComesFrom() {
        var failure = new BeanCreationException(
                "class path resource [" + Throttle.class.getPackageName().replace('.', '/') + "/Throttle.class]",
                "greeter",
                SECRET,
                new IllegalArgumentException(SECRET));

        assertThat(FailureAttribution.find(catalog, failure)).hasValueSatisfying(found -> {
            assertThat(found.plugin()).isEqualTo("hello");
            assertThat(found).hasMessage("it could not start: IllegalArgumentException");
        });
    }

    @Test
    void knowsAPluginByTheClassThatIsNamed() {
        var failure = new IllegalStateException("Failed to introspect Class [" + Throttle.class.getName() + "]");

        assertThat(FailureAttribution.find(catalog, failure))
                .map(PluginFailure::plugin)
                .contains("hello");
    }

    @Test
    void knowsAPluginByItsTable() {
        assertThat(FailureAttribution.find(catalog, missing("hello_greeting")))
                .map(PluginFailure::plugin)
                .contains("hello");
    }

    @Test
    void tellsTablesOfPluginsApartWhoseIdsBeginAlike() {
        assertThat(FailureAttribution.find(catalog, missing("hello_again_greeting")))
                .map(PluginFailure::plugin)
                .contains("hello-again");
    }

    @Test
    void blamesNoPluginForTheHost() {
        assertThat(FailureAttribution.find(catalog, missing("core_command"))).isEmpty();
        assertThat(FailureAttribution.find(catalog, new IllegalStateException("Port 80 is in use")))
                .isEmpty();
        assertThat(FailureAttribution.find(catalog, new RuntimeException())).isEmpty();
    }

    @Test
    void blamesNoPluginThatIsOffAlready() {
        catalog.switchOff("hello", "broken");
        catalog.switchOff("hello-again", "broken");

        assertThat(FailureAttribution.find(catalog, missing("hello_greeting"))).isEmpty();
        assertThat(FailureAttribution.find(catalog, new PluginFailure("hello", "again")))
                .isEmpty();
    }

    private static RuntimeException missing(String table) {
        return new IllegalStateException(
                new SchemaManagementException("Schema validation: missing table [" + table + "]"));
    }
}
