package org.eventbot.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Searches files for many texts in every disguise, plain hashes included, whatever the case of their letters. */
final class Hunt {

    private final Needles needles;

    Hunt(Collection<String> texts) {
        needles = new Needles(texts.stream().distinct().map(Hunt::trace).toList());
    }

    private Hunt(Needles needles) {
        this.needles = needles;
    }

    /** For what only keys make: as it is, and in no disguise. */
    static Hunt keyed(Collection<CanaryRows.Keyed> values) {
        return new Hunt(new Needles(values.stream().map(CanaryRows.Keyed::trace).toList()));
    }

    private static Trace trace(String text) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        Disguises.of(text).forEach((form, bytes) -> forms.put(form, Trace.fold(bytes)));
        return new Trace(text, forms);
    }

    /** What was found where below the folder, or in the file. */
    List<Found> in(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).flatMap(this::inFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Found> inFile(Path file) {
        return needles.in(read(file)).stream()
                .map(needle -> new Found(needle.trace().text(), needle.form(), file.toString()));
    }

    /** Servers that run make and delete files of their own. */
    private static byte[] read(Path file) {
        try {
            try (InputStream in = open(file)) {
                return Trace.fold(in.readAllBytes());
            }
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs of other days are packed. */
    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** What was found, how it looked, and where. */
    record Found(String text, String form, String file) {}
}
