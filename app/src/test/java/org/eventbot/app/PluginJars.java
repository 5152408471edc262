package org.eventbot.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eventbot.core.plugin.BotPlugin;

/** As if jars with more plugins lay beside the program. */
final class PluginJars extends ClassLoader {

    private static final String SERVICES = "META-INF/services/" + BotPlugin.class.getName();
    private static final String PACKAGES = "org.eventbot.testplugins.";

    private final List<String> plugins;

    PluginJars(String... packages) {
        super(PluginJars.class.getClassLoader());
        plugins = List.of(packages).stream()
                .map(name -> PACKAGES + name + ".FailingPlugin")
                .toList();
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var found = Collections.list(super.getResources(name));
        if (name.equals(SERVICES)) {
            found.add(text(String.join("\n", plugins)));
        }
        return Collections.enumeration(new ArrayList<>(found));
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
