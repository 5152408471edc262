package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.eventbot.testbed.CanaryRows.Keyed;
import org.eventbot.testbed.Hunt.Found;

/** Searches all that one program, its database and its homeserver have, and counts what it had to find. */
final class CanarySearch {

    /** Synapse looks every five minutes for what is old enough to go. */
    private static final Duration UNTIL_DELETED = Duration.ofMinutes(8);

    private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(5);

    private final Canary canary;
    private final CanaryDatabase database;
    private final Path home;
    private final Path notes;
    private final Path shop;
    private final Homeserver homeserver;
    private final Set<String> members = new TreeSet<>();
    private boolean wordsInSearch;
    private Set<Keyed> before = Set.of();
    private final Set<String> controls = new TreeSet<>();

    /** @param home of the program */
    CanarySearch(Canary canary, CanaryDatabase database, Path home) {
        this.canary = canary;
        this.database = database;
        this.home = home;
        this.notes = home.resolveSibling(home.getFileName() + "-search");
        Path servers = Path.of(Servers.value("TESTBED_SERVERS"));
        this.shop = servers.resolve("pretix");
        this.homeserver = new Homeserver(servers.resolve("synapse"));
        fresh(notes);
    }

    /** While the event lives: what must be there is, and nothing can be read without the keys. */
    void whileItLives() {
        mustFind(canary.shopTexts(), shop);
        Path rows = homeserver.rows(notes, botId());
        mustFind(canary.toldAtDesk(), rows);
        mustFind(canary.membersOnly(), rows);
        delete(rows);
        Path heap = heap();
        mustFind(List.of(canary.occasion().cast().operator().id()), heap);
        assertThat(found(canary.neverAskedFor(), heap))
                .as("in the heap, never asked for")
                .isEmpty();
        delete(heap);
        mustFind(List.of(Words.READY), home.resolve("console.log"));
        canary.bot().stop();
        CanaryRows stored = dump();
        before = stored.keyed();
        mustFind(canary.kept(), notes.resolve("opened.txt"));
        mustFind(List.of(canary.occasion().servers().eventName()), notes.resolve("stored.txt"));
        database.work();
        assertThat(Hunt.keyed(before).in(database.files()).stream().filter(CanarySearch::isNoLog))
                .as("the control: what is stored, in the files of the database")
                .hasSizeGreaterThanOrEqualTo(before.size());
        controls.add("what is stored, in the files");
        assertThat(found(canary.everything(), home)).as("in the clear").isEmpty();
        assertThat(found(canary.everything(), notes.resolve("stored.txt")))
                .as("in the clear")
                .isEmpty();
        canary.bot().start();
    }

    /** Nothing opens any more that leads to the one, and all that leads to the others. */
    List<Found> afterOneIsErased() {
        database.compact(canary.bot());
        CanaryRows rows = dump();
        List<Found> left = new ArrayList<>(found(canary.ofTheLeaver(), notes.resolve("opened.txt")));
        mustFind(canary.ofTheOthers(), notes.resolve("opened.txt"));
        left.addAll(inFiles(rows));
        left.addAll(found(canary.everything(), home));
        canary.bot().start();
        return left;
    }

    /** Nothing is left anywhere of anybody, but what is known to stay. */
    List<Found> afterAllAreForgotten() {
        List<Found> left = new ArrayList<>(inMemory());
        database.compact(canary.bot());
        CanaryRows rows = dump();
        mustFind(List.of(canary.occasion().servers().eventName()), notes.resolve("stored.txt"));
        left.addAll(found(canary.everything(), notes.resolve("stored.txt")));
        left.addAll(found(canary.everything(), notes.resolve("opened.txt")));
        left.addAll(inFiles(rows));
        left.addAll(found(canary.everything(), home));
        // Waiting for the homeserver would not make it better.
        return left.isEmpty() ? atTheHomeserver() : left;
    }

    /** What came last through a connection lies in its buffer until the program takes another one. */
    private List<Found> inMemory() {
        List<Found> left = new ArrayList<>();
        try {
            await("the heap to hold nobody")
                    .atMost(UNTIL_FORGOTTEN)
                    .pollInterval(Duration.ofSeconds(30))
                    .until(() -> {
                        Path heap = heap();
                        mustFind(List.of(canary.occasion().cast().operator().id()), heap);
                        left.clear();
                        left.addAll(found(canary.everything(), heap));
                        if (left.isEmpty()) {
                            delete(heap);
                        }
                        return left.isEmpty();
                    });
        } catch (ConditionTimeoutException late) {
            return left;
        }
        return left;
    }

    /** What was sealed or indexed once and is not any more, in the files; the log of writes is the operator's to end. */
    private List<Found> inFiles(CanaryRows now) {
        List<Keyed> gone =
                before.stream().filter(value -> !now.keyed().contains(value)).toList();
        assertThat(gone).as("what is gone").isNotEmpty();
        return Hunt.keyed(gone).in(database.files()).stream()
                .filter(CanarySearch::isNoLog)
                .toList();
    }

    private static boolean isNoLog(Found found) {
        return !found.file().contains("pg_wal");
    }

    private List<Found> atTheHomeserver() {
        List<Found> left = new ArrayList<>();
        try {
            await("the homeserver to delete what was redacted")
                    .atMost(UNTIL_DELETED)
                    .pollInterval(Duration.ofSeconds(20))
                    .until(() -> {
                        left.clear();
                        left.addAll(inRows(false));
                        return left.isEmpty();
                    });
        } catch (ConditionTimeoutException late) {
            return left;
        }
        homeserver.forgetInSearch();
        return inRows(true);
    }

    /** @param all with what the homeserver's search keeps of deleted messages */
    private List<Found> inRows(boolean all) {
        Path rows = homeserver.rows(notes, botId());
        List<Found> left = new ArrayList<>(search(canary.neverAskedFor(), rows, homeserver.media()));
        search(canary.writtenByTheBot(), rows, homeserver.media()).forEach(found -> sort(found, all, left));
        search(canary.membersOnly(), homeserver.media()).forEach(left::add);
        found(canary.membersOnly(), rows).forEach(found -> {
            if (isMessageToOthers(found)) {
                left.add(found);
            } else if (place(found).equals(Homeserver.SEARCH)) {
                sort(found, all, left);
            } else {
                members.add(place(found).replaceFirst(" !.*", ""));
            }
        });
        mustFind(canary.membersOnly(), rows);
        delete(rows);
        return left;
    }

    private void sort(Found found, boolean all, List<Found> left) {
        if (!all && place(found).equals(Homeserver.SEARCH)) {
            wordsInSearch = true;
        } else {
            left.add(found);
        }
    }

    /** In the chat with the person who asked, answers name that person. */
    private boolean isMessageToOthers(Found found) {
        return place(found).startsWith("event_json bot m.room.message")
                && !found.file().contains(canary.chat());
    }

    private static String place(Found found) {
        return place(Path.of(found.file()));
    }

    private static String place(Path file) {
        return file.getFileName().toString();
    }

    private CanaryRows dump() {
        CanaryRows rows = CanaryDatabase.rows(database, home);
        rows.write(notes);
        return rows;
    }

    private String botId() {
        return canary.occasion().cast().bot().id();
    }

    private void mustFind(Collection<String> texts, Path where) {
        assertThat(found(texts, where))
                .extracting(Found::text)
                .as("what must be in %s", where)
                .containsAll(texts);
        texts.forEach(text -> controls.add(text + " in " + kind(where)));
    }

    /** The homeserver's rows are read again and again. */
    private static String kind(Path where) {
        return place(where).startsWith("homeserver") ? "homeserver" : place(where);
    }

    private static List<Found> found(Collection<String> texts, Path where) {
        return new Hunt(texts).in(where);
    }

    private static List<Found> search(Collection<String> texts, Path... places) {
        return Stream.of(places)
                .filter(Files::exists)
                .flatMap(place -> found(texts, place).stream())
                .toList();
    }

    int controls() {
        return controls.size();
    }

    /** What the homeserver has that the bot cannot take away. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        if (!members.isEmpty()) {
            known.add("Matrix IDs of members: " + String.join(", ", members));
        }
        if (wordsInSearch) {
            known.add("words of deleted messages, until its operators delete them: " + Homeserver.SEARCH);
        }
        return known;
    }

    /** What the program can still reach. */
    private Path heap() {
        Path dump = notes.resolve("heap.hprof");
        try {
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process process = new ProcessBuilder(
                            jcmd, Long.toString(canary.bot().id()), "GC.heap_dump", "-overwrite", dump.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as("the end of jcmd").isZero();
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void fresh(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
