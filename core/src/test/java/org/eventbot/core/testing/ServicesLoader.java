package org.eventbot.core.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.eventbot.core.plugin.BotPlugin;
import org.jspecify.annotations.Nullable;

/** Class loaders that offer some plugins, as the jars of these plugins would. */
public final class ServicesLoader {

    private static final String SERVICES = "META-INF/services/" + BotPlugin.class.getName();

    private ServicesLoader() {}

    public static ClassLoader offering(List<Class<? extends BotPlugin>> plugins) {
        return listing(plugins.stream().map(Class::getName).toList(), Set.of());
    }

    /** Besides those that are found already. */
    public static ClassLoader adding(List<String> names) {
        return new ClassLoader(ServicesLoader.class.getClassLoader()) {

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                var found = Collections.list(super.getResources(name));
                if (name.equals(SERVICES)) {
                    found.add(text(String.join("\n", names)));
                }
                return Collections.enumeration(found);
            }
        };
    }

    /** @param directories resources that exist */
    public static ClassLoader listing(List<String> names, Set<String> directories) {
        return new ClassLoader(ServicesLoader.class.getClassLoader()) {

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
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
}
