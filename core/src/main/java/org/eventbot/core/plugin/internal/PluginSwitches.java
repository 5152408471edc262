package org.eventbot.core.plugin.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.room.internal.SpaceTree;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where which plugin is on: a room's own setting beats its nearest space's; at equal distance off wins; without any
 * setting a plugin is off.
 */
@RequiredArgsConstructor
public class PluginSwitches implements PluginScope {

    private final PluginSwitchRows rows;
    private final SpaceTree tree;
    private final Map<Place, Boolean> positions = new ConcurrentHashMap<>();

    /** Reads what is stored; to be called once, before anything is asked. */
    @Transactional(readOnly = true)
    public void load() {
        rows.findAll()
                .forEach(row -> positions.put(new Place(new RoomId(row.getRoomId()), row.getPlugin()), row.isOn()));
    }

    @Transactional
    public void turn(RoomId room, String plugin, boolean on) {
        rows.findByRoomIdAndPlugin(room.value(), plugin)
                .ifPresentOrElse(row -> row.turn(on), () -> rows.save(new PluginSwitch(room, plugin, on)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                positions.put(new Place(room, plugin), on);
            }
        });
    }

    @Override
    public boolean isOn(String plugin, RoomId room) {
        return isOn(room, plugin);
    }

    public boolean isOn(RoomId room, String plugin) {
        return position(room, plugin).orElse(false);
    }

    @Override
    public boolean isSwitchedOff(String plugin, RoomId room) {
        return !position(room, plugin).orElse(true);
    }

    /** Leaves a word to other bots, or takes it up again. */
    @Transactional
    public void mute(RoomId room, String word, boolean muted) {
        turn(room, muteKey(word), !muted);
    }

    public boolean isMuted(RoomId room, String word) {
        return position(room, muteKey(word)).filter(heard -> !heard).isPresent();
    }

    /** No plugin's id has this sign. */
    private static String muteKey(String word) {
        return "!" + word.toLowerCase(Locale.ROOT);
    }

    private Optional<Boolean> position(RoomId room, String key) {
        if (positions.keySet().stream().noneMatch(place -> place.key().equals(key))) {
            return Optional.empty();
        }
        for (var level : tree.levels(room)) {
            var answers = level.stream()
                    .map(place -> positions.get(new Place(place, key)))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!answers.isEmpty()) {
                return Optional.of(!answers.contains(false));
            }
        }
        return Optional.empty();
    }

    /** @param key a plugin's id, or a word that may be muted */
    private record Place(RoomId room, String key) {}
}
