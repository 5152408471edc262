package org.eventbot.retention;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.Target;

/** Where events take place, and a plugin that needs its time to stop. */
class Hall implements EventRooms, EndOfProcessing {

    final Map<UUID, Place> places = new HashMap<>();
    final Map<UUID, Instant> commands = new HashMap<>();
    final Map<UUID, Instant> ends = new HashMap<>();
    final Map<UUID, Instant> entitled = new HashMap<>();
    final Set<UUID> open = new HashSet<>();

    @Override
    public List<Place> of(UUID event) {
        return Optional.ofNullable(places.get(event)).stream().toList();
    }

    @Override
    public List<UUID> at(RoomId room) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().room().equals(room)
                        || entry.getValue().desk().filter(room::equals).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<Instant> lastCommand(UUID event) {
        return Optional.ofNullable(commands.get(event));
    }

    @Override
    public Optional<Instant> end(UUID event) {
        return Optional.ofNullable(ends.get(event));
    }

    @Override
    public Optional<Instant> lastEntitled(UUID event) {
        return Optional.ofNullable(entitled.get(event));
    }

    @Override
    public String owner() {
        return "invite";
    }

    @Override
    public boolean ended(Target what) {
        return !open.contains(what.scope().id());
    }
}
