package org.eventbot.core.plugin.internal;

import org.eventbot.core.message.Text;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.throttle.internal.Throttle;

/** Plugins good and bad, whose configuration classes are any. */
final class TestPlugins {

    private TestPlugins() {}

    static PluginDescriptor good(String id) {
        return PluginDescriptor.named(id)
                .summary("Greets.")
                .holdsNoPersonalData("it only greets")
                .configuredBy(Throttle.class);
    }

    public static final class Hello implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            return good("hello");
        }
    }

    public static final class HelloAgain implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            return good("hello-again").configuredBy(Text.class);
        }
    }

    public static final class AlsoHello implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            return good("hello");
        }
    }

    public static final class Undeclared implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            return PluginDescriptor.named("undeclared").summary("Greets.").configuredBy(Hello.class);
        }
    }

    public static final class Half implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            return PluginDescriptor.named("half")
                    .summary("Greets.")
                    .declares(Declaration.of("greetings").about("greetings"))
                    .configuredBy(Hello.class);
        }
    }

    public static final class Throwing implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            throw new IllegalStateException("@ada:example.org");
        }
    }

    public static final class Incomplete implements BotPlugin {
        @Override
        public PluginDescriptor describe() {
            throw new NoClassDefFoundError("com/example/Missing");
        }
    }

    /** No constructor that a service loader could use. */
    public static final class Demanding implements BotPlugin {

        private final String demand;

        Demanding(String demand) {
            this.demand = demand;
        }

        @Override
        public PluginDescriptor describe() {
            return good(demand);
        }
    }
}
