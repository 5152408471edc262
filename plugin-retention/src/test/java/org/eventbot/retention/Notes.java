package org.eventbot.retention;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Erased;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;
import org.springframework.jdbc.core.JdbcTemplate;

/** A plugin's own hands in its table, which can be as clumsy as a test wants. */
@RequiredArgsConstructor
class Notes implements PersonalData {

    private final JdbcTemplate sql;
    Fault fault = Fault.NONE;

    /** Calls of {@link #erase} until the program is killed in the middle of it; never, when negative. */
    int untilKilled = -1;

    enum Fault {
        NONE,
        THROWS,
        LEAVES_ONE,
        /** Leaves one, and says that nothing is left. */
        LIES,
        NEVER_ENDS
    }

    @Override
    public String owner() {
        return LettersPlugin.ID;
    }

    @Override
    public String category() {
        return LettersPlugin.NOTES;
    }

    @Override
    public long count(Target what) {
        return number(what);
    }

    @Override
    public void export(Target.Person who, Copy copy) {}

    /** One row at a time, so that there are many steps. */
    @Override
    public Erased erase(Target what, int atMost) {
        if (fault == Fault.THROWS) {
            throw new IllegalStateException("Dear Ada");
        }
        if (fault == Fault.NEVER_ENDS) {
            return Erased.someOf(0);
        }
        long kept = fault == Fault.NONE ? 0 : 1;
        if (number(what) <= kept) {
            return Erased.lastOf(0);
        }
        kill();
        int rows = sql.update(
                "delete from letters_note where id in (select id from letters_note where event_id = ? and person_index = ?"
                        + " order by id limit 1)",
                what.scope().id(),
                index(what));
        kill();
        return Erased.someOf(rows);
    }

    private void kill() {
        if (untilKilled-- == 0) {
            throw new Killed();
        }
    }

    @Override
    public long remains(Target what) {
        return fault == Fault.LIES ? 0 : number(what);
    }

    private long number(Target what) {
        if (what instanceof Target.Everybody) {
            return 0;
        }
        return sql.queryForList(
                        "select id from letters_note where event_id = ? and person_index = ?",
                        what.scope().id(),
                        index(what))
                .size();
    }

    /** Random where the scope's key knows nobody. */
    private static UUID index(Target what) {
        return ((Target.Person) what).who().index(LettersPlugin.PERSON).orElseGet(UUID::randomUUID);
    }

    /** Nobody catches it, as nobody catches a kill -9. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }
}
