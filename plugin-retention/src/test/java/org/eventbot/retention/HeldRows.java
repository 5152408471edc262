package org.eventbot.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;

/** A category in memory, that can be made to fail in the ways that a plugin's may. */
class HeldRows implements PersonalData {

    enum Fault {
        NONE,
        THROWS,
        SKIPS_ONE,
        ERASES_NOTHING,
        LIES
    }

    private final String owner;
    private final String category;
    private final Map<UUID, Long> rows = new HashMap<>();
    Fault fault = Fault.NONE;

    HeldRows(String owner, String category) {
        this.owner = owner;
        this.category = category;
    }

    void put(UUID scope, long count) {
        rows.put(scope, count);
    }

    long left(UUID scope) {
        return rows.getOrDefault(scope, 0L);
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public long count(Target what) {
        return left(what.scope().id());
    }

    @Override
    public void export(Target.Person who, Copy copy) {
        throw new UnsupportedOperationException("Nobody asks for a copy here");
    }

    @Override
    public Erased erase(Target what, int atMost) {
        if (fault == Fault.THROWS) {
            throw new IllegalStateException("@ada:example.org");
        }
        if (fault == Fault.ERASES_NOTHING) {
            return new Erased(0, List.of(), false);
        }
        long keeps = fault == Fault.SKIPS_ONE || fault == Fault.LIES ? 1 : 0;
        long left = left(what.scope().id());
        long going = Math.min(atMost, Math.max(0, left - keeps));
        rows.put(what.scope().id(), left - going);
        return new Erased(going, List.of(), left - going <= keeps);
    }

    @Override
    public long remains(Target what) {
        return fault == Fault.LIES ? 0 : left(what.scope().id());
    }
}
