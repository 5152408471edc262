package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.OwnScopes;
import org.eventbot.core.privacy.PersonalData;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far each purge is, in the database. */
@RequiredArgsConstructor
class PurgeBook {

    private final Purges purges;
    private final Tallies tallies;
    private final Places places;
    private final Jobs jobs;
    private final Clock clock;

    /** Begins to forget the event, unless that is begun already. */
    @Transactional
    public void begin(Event event, Cause cause) {
        begin(new Purge(event.scope(), "", event.name(), cause, clock.instant()));
    }

    /** The same for a plugin's own period. */
    @Transactional
    public void begin(String owner, OwnScopes.Period period) {
        begin(new Purge(period.scope(), owner, period.name(), Cause.DUE, clock.instant()));
    }

    private void begin(Purge purge) {
        if (!purges.existsById(purge.getId())) {
            purges.save(purge);
            jobs.soon(PurgeJob.NAME, purge.getId());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Purge> find(UUID id) {
        return purges.findById(id);
    }

    /** Those that are under way. */
    @Transactional(readOnly = true)
    public List<Purge> underWay() {
        return purges.findUnderWay();
    }

    /** @param within done in the same transaction */
    @Transactional
    public void advance(UUID id, Step done, Consumer<Purge> within) {
        purges.findById(id).ifPresent(purge -> {
            within.accept(purge);
            purge.advance(done, clock.instant());
            if (purge.isOver()) {
                places.deleteByPurgeId(id);
            }
        });
    }

    @Transactional
    public void eraseAgain(UUID id) {
        purges.findById(id).ifPresent(Purge::eraseAgain);
    }

    @Transactional
    public void wait(UUID id, String why, Duration time) {
        purges.findById(id).ifPresent(purge -> {
            purge.waitsFor(why);
            jobs.at(PurgeJob.NAME, id, clock.instant().plus(time));
        });
    }

    @Transactional
    public void failed(UUID id, String why) {
        purges.findById(id).ifPresent(purge -> purge.failed(why));
    }

    /** Whether operators are to be told that the step does not succeed. */
    @Transactional(readOnly = true)
    public boolean isNews(UUID id, Step troubled) {
        return purges.findById(id).filter(purge -> purge.isNews(troubled)).isPresent();
    }

    /** Whether operators are to be told that the step waits and waits. */
    @Transactional(readOnly = true)
    public boolean isLate(UUID id, Step waiting) {
        return purges.findById(id)
                .filter(purge -> purge.isLate(waiting, clock.instant()))
                .isPresent();
    }

    @Transactional
    public void told(UUID id, Step troubled) {
        purges.findById(id).ifPresent(purge -> purge.told(troubled));
    }

    /** Nothing was done yet, and nothing will be. */
    @Transactional
    public void callOff(UUID id) {
        purges.findById(id).ifPresent(purges::delete);
    }

    /** Remembers how much there is, unless that was counted before. */
    @Transactional
    public void count(UUID id, Map<PersonalData, Long> counts) {
        if (tallies.findByPurgeIdOrderByOwnerAscCategoryAsc(id).isEmpty()) {
            counts.forEach((data, count) -> tallies.save(new Tally(id, data.owner(), data.category(), count)));
        }
    }

    @Transactional(readOnly = true)
    public List<Tally> tallies(UUID id) {
        return tallies.findByPurgeIdOrderByOwnerAscCategoryAsc(id);
    }

    /** Remembers the rooms, unless they are remembered already. @param rooms each with whether it is a desk */
    @Transactional
    public void remember(UUID id, Map<RoomId, Boolean> rooms) {
        if (places.findByPurgeId(id).isEmpty()) {
            rooms.forEach((room, desk) -> places.save(new Place(id, room, desk)));
        }
    }

    @Transactional(readOnly = true)
    public List<Place> places(UUID id) {
        return places.findByPurgeId(id);
    }

    /** The events being forgotten whose room that is, or was. */
    @Transactional(readOnly = true)
    public List<UUID> at(RoomId room) {
        return places.findByRoomId(room.value()).stream()
                .map(Place::getPurgeId)
                .distinct()
                .toList();
    }
}
