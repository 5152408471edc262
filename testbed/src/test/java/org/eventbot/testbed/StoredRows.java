package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All rows of a program that was stopped, as SQL. */
record StoredRows(List<String> lines) {

    private static final Pattern TABLE = Pattern.compile("INSERT INTO \"?public\"?\\.\"?(\\w+)\"? VALUES");

    static StoredRows of(Path dump) {
        try {
            return new StoredRows(Files.readAllLines(dump));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of each table name that. */
    Map<String, Integer> naming(String id) {
        Map<String, Integer> found = new TreeMap<>();
        String table = "";
        for (String line : lines) {
            Matcher begin = TABLE.matcher(line);
            table = begin.find() ? begin.group(1) : table;
            if (line.contains(id)) {
                found.merge(table, 1, Integer::sum);
            }
        }
        return found;
    }
}
