package org.example.karma;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/** Writes points down and counts them. Nothing about a person lies in the table but what the vault made of it. */
class KarmaBook {

    /** The label of a person's blind index, as declared. */
    static final String PERSON = "karma.person";

    private final Points points;
    private final Months months;
    private final Suppression suppression;
    private final Vault vault;

    KarmaBook(Points points, Months months, Suppression suppression, Vault vault) {
        this.suppression = suppression;
        this.points = points;
        this.months = months;
        this.vault = vault;
    }

    /**
     * Counts, once for each event and person.
     *
     * @param why the message or reaction
     * @return whether it counts, because it is new and the person did not ask to be left out
     */
    @Transactional
    boolean add(RoomId room, MatrixId person, MatrixEventId why, Instant at) {
        var month = months.of(at);
        if (!months.isKept(month)) {
            return false;
        }
        var scope = Months.scope(month);
        if (suppression.covers(scope, person)) {
            return false;
        }
        months.open(month);
        var id = vault.index(scope, "karma.point", why.value() + " " + person.value());
        if (points.existsById(id)) {
            return false;
        }
        var sealed = vault.seal(scope, Point.binding(id), person.value());
        points.save(new Point(id, scope, month, sealed, index(scope, person), index(scope, room)));
        return true;
    }

    @Transactional(readOnly = true)
    long count(RoomId room, MatrixId person) {
        return months.open().stream()
                .mapToLong(month -> {
                    var scope = Months.scope(month);
                    return points.countByInMonthAndRoomIndexAndPersonIndex(
                            month.toString(), index(scope, room), index(scope, person));
                })
                .sum();
    }

    /** Everybody with points in the room. */
    @Transactional(readOnly = true)
    Map<MatrixId, Long> everybody(RoomId room) {
        var all = new HashMap<MatrixId, Long>();
        for (var month : months.open()) {
            var here = index(Months.scope(month), room);
            for (var tally : points.tally(month.toString(), here)) {
                points.findFirstByInMonthAndRoomIndexAndPersonIndex(month.toString(), here, tally.getPerson())
                        .ifPresent(point -> all.merge(person(month, point), tally.getPoints(), Long::sum));
            }
        }
        return all;
    }

    @Transactional
    void forgetBefore(YearMonth oldest) {
        points.deleteBefore(oldest.toString());
    }

    private MatrixId person(YearMonth month, Point point) {
        return new MatrixId(vault.unseal(Months.scope(month), Point.binding(point.id()), point.person()));
    }

    private UUID index(Scope scope, MatrixId person) {
        return vault.index(scope, PERSON, person.value());
    }

    private UUID index(Scope scope, RoomId room) {
        return vault.index(scope, "karma.room", room.value());
    }
}
