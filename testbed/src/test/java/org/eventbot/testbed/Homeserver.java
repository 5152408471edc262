package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the real homeserver has on its disk. */
final class Homeserver {

    /** Keeps the words of deleted messages, whatever its settings: https://github.com/element-hq/synapse/issues/13122 */
    static final String SEARCH = "event_search";

    /**
     * Each table into a file of its own, events by type, room and whether the bot sent them, of the search all but who sent
     * what; without what deleted rows left in the database's file.
     */
    private static final String ROWS = """
            import json, os, sqlite3, sys
            source, folder, bot = sys.argv[1:]
            copy = os.path.join(folder, "copy")
            sqlite3.connect(source, timeout=60).execute("vacuum into ?", (copy,))
            rows = sqlite3.connect(copy)
            rows.text_factory = bytes
            def put(name, row):
                with open(os.path.join(folder, name.replace("/", "_")), "ab") as file:
                    for value in row:
                        file.write(value if isinstance(value, bytes) else str(value).encode())
                        file.write(b"\\t")
                    file.write(b"\\n")
            for (table,) in rows.execute("select name from sqlite_master where type = 'table'").fetchall():
                name = table.decode()
                if name.startswith("event_search"):
                    continue
                for row in rows.execute('select * from "%s"' % name):
                    if name == "event_json":
                        event = json.loads(row[3])
                        sender = "bot" if event["sender"] == bot else "others"
                        put("event_json %s %s %s" % (sender, event["type"], row[1].decode()), row)
                    else:
                        put(name, row)
            for row in rows.execute("select event_id, room_id, key, value from event_search"):
                put("event_search", row)
            os.remove(copy)
            """;

    /** As docs/privacy.md tells the homeserver's operators. */
    private static final String FORGET = """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1], timeout=60) as rows:
                rows.execute("delete from event_search where event_id in (select redacts from redactions)")
                rows.execute("insert into event_search(event_search) values ('optimize')")
            """;

    private final Path folder;

    Homeserver(Path folder) {
        this.folder = folder;
    }

    /** All rows that there are; the folder is made. */
    Path rows(Path target, String bot) {
        try {
            Path rows = Files.createTempDirectory(target, "homeserver");
            python(ROWS, rows.toString(), bot);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its operator ends what the search still knows of deleted messages. */
    void forgetInSearch() {
        python(FORGET);
    }

    private void python(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "python3", "-c", program, folder.resolve("homeserver.db").toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Expected to get at the homeserver's database, and did not.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path media() {
        return folder.resolve("media");
    }
}
