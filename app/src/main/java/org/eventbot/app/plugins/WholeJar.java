package org.eventbot.app.plugins;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar with an entry for each of its directories, made from one without. */
final class WholeJar {

    private WholeJar() {}

    /** Copies the jar to a place that lasts as long as the process. */
    static URL copy(Path file) throws IOException {
        var directory = Files.createTempDirectory("eventbot-plugin");
        var copy = directory.resolve(file.getFileName());
        directory.toFile().deleteOnExit();
        copy.toFile().deleteOnExit();
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            var written = new HashSet<String>();
            for (var entry : Collections.list(from.entries())) {
                directories(PluginJar.parent(entry.getName()), written, to);
                if (written.add(entry.getName())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    try (var content = from.getInputStream(entry)) {
                        content.transferTo(to);
                    }
                }
            }
        }
        return PluginFolder.url(copy);
    }

    private static void directories(String path, Set<String> written, ZipOutputStream to) throws IOException {
        if (!path.isEmpty() && !written.contains(path)) {
            directories(PluginJar.parent(path), written, to);
            written.add(path);
            to.putNextEntry(new ZipEntry(path));
        }
    }
}
