package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Searches everything in a folder for traces of people. */
final class Sweep {

    private final List<Trace> traces;

    Sweep(Collection<String> texts) {
        traces = texts.stream().distinct().map(Trace::of).toList();
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
        String content = read(file);
        List<String> found = new ArrayList<>();
        for (Trace trace : traces) {
            trace.forms().forEach((form, text) -> {
                if (content.contains(text)) {
                    found.add("%s holds \"%s\" as %s".formatted(name, trace.text(), form));
                }
            });
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Trace.fold(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
