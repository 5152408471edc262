package org.eventbot.core.privacy.internal;

import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;

/** A plugin that does it itself, and badly: it says that it erased, and that nothing is left. */
class OwnHands implements PersonalData {

    @Override
    public String owner() {
        return NotesPlugin.ID;
    }

    @Override
    public String category() {
        return "notes";
    }

    @Override
    public long count(Target what) {
        return 0;
    }

    @Override
    public void export(Target.Person who, Copy copy) {}

    @Override
    public Erased erase(Target what, int atMost) {
        return Erased.lastOf(0);
    }

    @Override
    public long remains(Target what) {
        return 0;
    }
}
