package org.eventbot.core.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.ledger.internal.LedgerEntry.Piece;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.Target;

/**
 * The ledger in three places: the file is the truth, the copy outlives it, the table tells what this database has seen.
 */
@Slf4j
@RequiredArgsConstructor
class KeptLedger implements ErasureLedger {

    private final LedgerFile file;
    private final LedgerRows rows;
    private final LedgerCopy copy;
    private final Declarations declarations;
    private final Duration life;
    private final Clock clock;

    private final Map<UUID, LedgerEntry> entries = new LinkedHashMap<>();
    private boolean isCopyRead;
    private List<String> copied = List.of();

    /** Reads the file; what is older than any backup is left out of it from now on. */
    synchronized void load() {
        entries.clear();
        file.read().forEach(line -> LedgerLines.read(line, entries));
        var old = entries.values().stream().filter(this::isOutlived).toList();
        old.forEach(entry -> {
            entries.remove(entry.id());
            rows.forget(entry.id());
        });
        if (!old.isEmpty()) {
            file.replace(LedgerLines.all(entries.values()));
        }
    }

    private boolean isOutlived(LedgerEntry entry) {
        return entry.closed()
                .filter(at -> at.plus(life).isBefore(clock.instant()))
                .isPresent();
    }

    /**
     * Adds what only the copy knows: the file was restored with the keys.
     *
     * @return whether the copy could be read
     */
    synchronized boolean readCopy() {
        if (!isCopyRead) {
            try {
                var known = new LinkedHashMap<UUID, LedgerEntry>();
                copied = copy.read();
                copied.forEach(line -> LedgerLines.read(line, known));
                known.values().forEach(this::adopt);
                isCopyRead = true;
            } catch (MatrixException unreachable) {
                log.warn("The copy of the ledger of erasures cannot be read at present; it is tried again by itself");
            }
        }
        return isCopyRead;
    }

    private void adopt(LedgerEntry entry) {
        if (isOutlived(entry)) {
            return;
        }
        if (entries.putIfAbsent(entry.id(), entry) == null) {
            file.append(LedgerLines.opened(entry));
            entry.closed().ifPresent(at -> file.append(LedgerLines.closed(entry.id(), at)));
        } else {
            entry.closed().ifPresent(at -> close(entry.id(), at));
        }
    }

    /** The database hears of it first: what the file knows and the database does not was undone by a restore. */
    @Override
    public synchronized void open(UUID id, Collection<? extends Target> what, List<Suppression.Mark> marks) {
        rows.open(id);
        if (!entries.containsKey(id)) {
            var pieces = what.stream().map(this::piece).toList();
            var entry = new LedgerEntry(id, clock.instant(), pieces, marks, null);
            file.append(LedgerLines.opened(entry));
            entries.put(id, entry);
            isCopied();
        }
    }

    private Piece piece(Target target) {
        return target instanceof Target.Person person
                ? new Piece(person.scope(), false, indexes(person))
                : new Piece(target.scope(), true, Map.of());
    }

    private Map<String, UUID> indexes(Target.Person person) {
        var indexes = new LinkedHashMap<String, UUID>();
        labels().forEach(label -> person.who().index(label).ifPresent(index -> indexes.put(label, index)));
        return indexes;
    }

    private Set<String> labels() {
        return declarations.all().stream()
                .flatMap(entry -> entry.declarations().stream())
                .flatMap(declaration -> declaration.tables().stream())
                .flatMap(table -> table.subjects().stream())
                .map(TableUse.SubjectColumn::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public synchronized void close(UUID id) {
        close(id, clock.instant());
        rows.close(id);
        isCopied();
    }

    private void close(UUID id, Instant at) {
        var entry = entries.get(id);
        if (entry != null && entry.closed().isEmpty()) {
            file.append(LedgerLines.closed(id, at));
            entries.put(id, entry.closed(at));
        }
    }

    /** What has to be erased once more, since this database does not know that it was. */
    synchronized List<LedgerEntry> undone() {
        return entries.values().stream().filter(this::isUndone).toList();
    }

    private boolean isUndone(LedgerEntry entry) {
        return rows.isDone(entry.id())
                .map(done -> !done && entry.closed().isPresent())
                .orElse(true);
    }

    /** Never before the copy was read: it may know more than the file. */
    @Override
    public synchronized boolean isCopied() {
        return readCopy() && write(LedgerLines.all(entries.values()));
    }

    private boolean write(List<String> lines) {
        if (!copied.equals(lines)) {
            try {
                copy.write(lines);
                copied = lines;
            } catch (MatrixException unreachable) {
                return false;
            }
        }
        return true;
    }
}
