package org.eventbot.core.privacy;

import java.util.List;
import java.util.Map;
import org.eventbot.core.command.Refusal;

/**
 * One declared category of personal data, and how it is counted, copied and forgotten. Core does all of it for the
 * tables that a {@link Declaration} describes with scope and subject; a plugin offers a bean of its own only for what
 * cannot be described so. Methods run outside any transaction and may be called again after a crash.
 */
public interface PersonalData {

    /** The plugin's id, or {@code host}. */
    String owner();

    /** As in its {@link Declaration#category()}. */
    String category();

    /** How many rows there are; never what is in them. */
    long count(Target what);

    /** Writes a copy of what is kept about one person (GDPR, article 15(3)), and of nobody else. */
    void export(Target.Person who, Copy copy);

    /**
     * Erases at most so many rows, in a transaction of its own. It drains: each call takes what still matches, and never
     * skips by offset over what it empties. Called again when nothing is left, it erases nothing and says so.
     */
    Erased erase(Target what, int atMost);

    /**
     * Erases in small steps until nothing is left but what may not go yet.
     *
     * @return what that is
     * @throws Refusal when it has more to erase, and erases nothing
     */
    default List<Erased.Retained> drain(Target what) {
        while (true) {
            var step = erase(what, 500);
            if (step.drained()) {
                return step.retained();
            }
            if (step.rows() <= 0) {
                throw new Refusal(
                        "{} says that it has more to erase of “{}”, and erases nothing.", owner(), category());
            }
        }
    }

    /** How many rows are left that should not be, by another way of looking than {@link #erase} takes. */
    long remains(Target what);

    /** Where a copy is written to, one record after the other. */
    interface Copy {

        /** @param record names of fields, in words that a reader knows, and their values: texts, numbers, truths, times */
        void add(Map<String, ?> record);
    }
}
