package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Searches everything in a folder for traces of people. */
final class Sweep {

    private final Needles needles;

    Sweep(Collection<String> texts) {
        needles = new Needles(texts.stream().distinct().map(Trace::of).toList());
    }

    /** What was found where; empty if nothing was. */
    List<String> search(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> found(folder.relativize(file).toString(), file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> found(String name, Path file) {
        return needles.in(read(file)).stream()
                .map(needle ->
                        "%s holds \"%s\" as %s".formatted(name, needle.trace().text(), needle.form()))
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Trace.fold(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
