package org.eventbot.core.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.ledger.internal.LedgerEntry.Piece;
import org.eventbot.core.privacy.Suppression.Mark;
import org.eventbot.core.vault.Scope;

/**
 * The ledger as text. Each line ends with a hash over itself and the line before, so that none can be changed, taken
 * out or put in without a trace:
 *
 * <pre>
 * open ID TIME all:SCOPE one:SCOPE;LABEL=INDEX;… mark:SCOPE;INDEX #HASH
 * done ID TIME #HASH
 * </pre>
 */
final class LedgerLines {

    private static final String HASH = " #";

    private LedgerLines() {}

    static String opened(LedgerEntry entry) {
        var parts = Stream.of(
                        Stream.of(
                                "open", entry.id().toString(), entry.openedAt().toString()),
                        entry.pieces().stream().map(LedgerLines::piece),
                        entry.marks().stream().map(mark -> "mark:" + mark.keys().id() + ";" + mark.index()))
                .flatMap(all -> all);
        return parts.collect(Collectors.joining(" "));
    }

    private static String piece(Piece piece) {
        if (piece.isEverybody()) {
            return "all:" + piece.scope().id();
        }
        return "one:" + piece.scope().id()
                + piece.indexes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(index -> ";" + index.getKey() + "=" + index.getValue())
                        .collect(Collectors.joining());
    }

    static String closed(UUID id, Instant at) {
        return "done " + id + " " + at;
    }

    /** All lines of the entries, without their hashes. */
    static List<String> all(Collection<LedgerEntry> entries) {
        var lines = new ArrayList<String>();
        for (var entry : entries) {
            lines.add(opened(entry));
            entry.closed().ifPresent(at -> lines.add(closed(entry.id(), at)));
        }
        return lines;
    }

    static String chained(String before, String line) {
        return line + HASH + hash(before, line);
    }

    /** The line without its hash. @throws IllegalArgumentException when it does not follow the one before */
    static String unchained(String before, String chained) {
        int end = chained.lastIndexOf(HASH);
        if (end < 0 || !chained.equals(chained(before, chained.substring(0, end)))) {
            throw new IllegalArgumentException("not the line that follows");
        }
        return chained.substring(0, end);
    }

    private static String hash(String before, String line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Takes a line into what was read before it. @throws IllegalArgumentException when it is not one of the above */
    static void read(String line, Map<UUID, LedgerEntry> into) {
        var words = line.split(" ");
        if (words.length < 3) {
            throw new IllegalArgumentException("too short");
        }
        var id = UUID.fromString(words[1]);
        var time = Instant.parse(words[2]);
        if (words[0].equals("done")) {
            into.computeIfPresent(id, (same, entry) -> entry.closed(time));
        } else {
            into.putIfAbsent(id, entry(id, time, List.of(words).subList(3, words.length)));
        }
    }

    private static LedgerEntry entry(UUID id, Instant time, List<String> words) {
        var pieces = new ArrayList<Piece>();
        var marks = new ArrayList<Mark>();
        for (var word : words) {
            var parts = word.substring(word.indexOf(':') + 1).split(";");
            var scope = new Scope(UUID.fromString(parts[0]));
            if (word.startsWith("mark:")) {
                marks.add(new Mark(scope, UUID.fromString(parts[1])));
            } else {
                pieces.add(new Piece(scope, word.startsWith("all:"), indexes(parts)));
            }
        }
        return new LedgerEntry(id, time, pieces, marks, null);
    }

    private static Map<String, UUID> indexes(String[] parts) {
        var indexes = new LinkedHashMap<String, UUID>();
        for (var part : List.of(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            indexes.put(part.substring(0, equals), UUID.fromString(part.substring(equals + 1)));
        }
        return indexes;
    }
}
