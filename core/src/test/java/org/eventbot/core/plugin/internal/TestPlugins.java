package org.eventbot.core.plugin.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.eventbot.core.message.Text;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.throttle.internal.Throttle;
import org.jspecify.annotations.Nullable;

/** Plugins good and bad, whose configuration classes are any, and a class loader that offers some of them. */
final class TestPlugins {

    private static final String SERVICES = "META-INF/services/" + BotPlugin.class.getName();

    private TestPlugins() {}

    static ClassLoader classes(List<Class<? extends BotPlugin>> plugins) {
        return listing(plugins.stream().map(Class::getName).toList(), Set.of());
    }

    /** @param directories resources that exist */
    static ClassLoader listing(List<String> names, Set<String> directories) {
        return new ClassLoader(TestPlugins.class.getClassLoader()) {

            @Override
            public Enumeration<URL> getResources(String name) throws java.io.IOException {
                return name.equals(SERVICES)
                        ? Collections.enumeration(List.of(text(String.join("\n", names))))
                        : super.getResources(name);
            }

            @Override
            public @Nullable URL getResource(String name) {
                return directories.contains(name) ? text("") : super.getResource(name);
            }
        };
    }

    private static URL text(String content) {
        try {
            return new URL(null, "memory:services", new Memory(content));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Memory extends URLStreamHandler {

        private final String content;

        private Memory(String content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }

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
