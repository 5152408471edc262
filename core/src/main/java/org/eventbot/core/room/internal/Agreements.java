package org.eventbot.core.room.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which spaces the moderators of rooms agreed to. Many spaces list rooms that have no {@code m.space.parent}; without
 * the room's word anybody's space could claim it.
 */
@RequiredArgsConstructor
public class Agreements {

    private final SpaceAgreements rows;
    private final Map<RoomId, Set<RoomId>> known = new ConcurrentHashMap<>();

    /** Reads what is stored; to be called once, before anything is asked. */
    @Transactional(readOnly = true)
    public void load() {
        rows.findAll().forEach(row -> add(row.room(), row.space()));
    }

    /** The room belongs to the space, as long as the space lists it. */
    @Transactional
    public void accept(RoomId room, RoomId space) {
        if (!rows.existsByRoomIdAndSpaceId(room.value(), space.value())) {
            rows.save(new SpaceAgreement(room, space));
        }
        afterCommit(() -> add(room, space));
    }

    /** @return whether there was something to take back */
    @Transactional
    public boolean withdraw(RoomId room, RoomId space) {
        afterCommit(() -> known.computeIfPresent(room, (key, spaces) -> without(spaces, space)));
        return rows.deleteByRoomIdAndSpaceId(room.value(), space.value()) > 0;
    }

    Set<RoomId> of(RoomId room) {
        return known.getOrDefault(room, Set.of());
    }

    private void add(RoomId room, RoomId space) {
        known.merge(room, Set.of(space), Agreements::both);
    }

    private static Set<RoomId> both(Set<RoomId> some, Set<RoomId> more) {
        var all = new TreeSet<>(SpaceTree.BY_ID);
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    private static Set<RoomId> without(Set<RoomId> spaces, RoomId space) {
        var left = new TreeSet<>(SpaceTree.BY_ID);
        left.addAll(spaces);
        left.remove(space);
        return left;
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
