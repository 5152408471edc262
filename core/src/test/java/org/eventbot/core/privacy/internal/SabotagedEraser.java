package org.eventbot.core.privacy.internal;

import java.util.UUID;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;
import org.springframework.jdbc.core.JdbcTemplate;

/** A plugin that pages over what it empties: it skips every so many rows, and believes that nothing is left. */
record SabotagedEraser(JdbcTemplate sql, int every) implements PersonalData {

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
        var rows = sql.queryForList(
                "select id from notes_note where event_id = ? order by id",
                UUID.class,
                what.scope().id());
        long erased = 0;
        for (int i = 0; i < rows.size(); i++) {
            if ((i + 1) % every != 0) {
                erased += sql.update("delete from notes_note where id = ?", rows.get(i));
            }
        }
        return Erased.lastOf(erased);
    }

    @Override
    public long remains(Target what) {
        return 0;
    }
}
