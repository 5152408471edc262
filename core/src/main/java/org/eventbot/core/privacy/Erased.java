package org.eventbot.core.privacy;

import java.util.List;

/**
 * What one step of an erasure did.
 *
 * @param rows how many it erased now
 * @param retained what it may not erase yet
 * @param drained whether nothing is left but what is retained
 */
public record Erased(long rows, List<Retained> retained, boolean drained) {

    public Erased {
        retained = List.copyOf(retained);
    }

    /** A step that went as far as it was allowed to, with more to come. */
    public static Erased someOf(long rows) {
        return new Erased(rows, List.of(), false);
    }

    /** The last step. */
    public static Erased lastOf(long rows) {
        return new Erased(rows, List.of(), true);
    }

    /**
     * Rows that stay, and why (GDPR, article 17(3)).
     *
     * @param ground for the person who asked, with what ends it
     */
    public record Retained(long rows, String ground) {}
}
