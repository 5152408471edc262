package org.eventbot.app.plugins;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One class loader with the program and the jars of its plugins, the program first, so that its version of everything is
 * used. Flat, since nothing may stand between a library and the package-private types of a plugin: a proxy of such an
 * interface, for example, can be made only by the loader that all others of the proxy's interfaces come from.
 */
public final class FlatClasses {

    private FlatClasses() {}

    public static ClassLoader of(ClassLoader program, List<URL> jars) {
        var all = new ArrayList<>(classPath(program));
        all.addAll(jars);
        return new URLClassLoader("eventbot", all.toArray(URL[]::new), above(program));
    }

    private static List<URL> classPath(ClassLoader program) {
        if (program instanceof URLClassLoader known) {
            return List.of(known.getURLs());
        }
        var path = System.getProperty("java.class.path").split(File.pathSeparator);
        var urls = new ArrayList<URL>();
        for (var entry : path) {
            try {
                urls.add(PluginFolder.url(Path.of(entry)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return urls;
    }

    /** Where the program's own classes cannot be seen: else they would be there twice. */
    private static ClassLoader above(ClassLoader program) {
        return program instanceof URLClassLoader ? program.getParent() : ClassLoader.getPlatformClassLoader();
    }
}
