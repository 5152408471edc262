package org.eventbot.core.privacy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One category of data that a plugin keeps: what, why, on which ground, until when, from where, for whom, in which
 * tables. Notices (GDPR, articles 13 and 14) and the record of processing (article 30) are written from it.
 *
 * @param category short name, unique within the plugin, e.g. {@code invitations}
 * @param about what is kept, as a notice tells it
 * @param purpose why, as a notice tells it
 * @param basis on which ground; null while the declaration is being built
 * @param kept until when, as a notice tells it
 * @param source where it comes from
 * @param recipients who else gets to see it
 * @param tables where it lies
 * @param afterEnd how long after the end of the event (or of the plugin's own period) it is kept at most; null when it
 *     ends by itself, as {@code kept} tells
 */
public record Declaration(
        String category,
        String about,
        String purpose,
        LawfulBasis basis,
        String kept,
        String source,
        List<String> recipients,
        List<TableUse> tables,
        @Nullable Period afterEnd) {

    public Declaration {
        recipients = List.copyOf(recipients);
        tables = List.copyOf(tables);
    }

    /** Begins a declaration; every further word is required before the plugin starts. */
    public static Declaration of(String category) {
        return new Declaration(category, "", "", LawfulBasis.LEGITIMATE_INTEREST, "", "", List.of(), List.of(), null);
    }

    public Declaration about(String words) {
        return new Declaration(category, words, purpose, basis, kept, source, recipients, tables, afterEnd);
    }

    public Declaration purpose(String words) {
        return new Declaration(category, about, words, basis, kept, source, recipients, tables, afterEnd);
    }

    public Declaration basis(LawfulBasis ground) {
        return new Declaration(category, about, purpose, ground, kept, source, recipients, tables, afterEnd);
    }

    public Declaration keptUntil(String words) {
        return new Declaration(category, about, purpose, basis, words, source, recipients, tables, afterEnd);
    }

    /** Kept so long after the end of the event, or of the plugin's own period; organizers may choose less. */
    public Declaration keptAfterEnd(Period time) {
        return new Declaration(category, about, purpose, basis, words(time), source, recipients, tables, time);
    }

    private static String words(Period time) {
        if (time.isZero()) {
            return "the event is over";
        }
        var parts = new ArrayList<String>();
        if (time.toTotalMonths() != 0) parts.add(counted(time.toTotalMonths(), "month"));
        if (time.getDays() != 0) parts.add(counted(time.getDays(), "day"));
        return String.join(" and ", parts) + " after its end";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    public Declaration comesFrom(String words) {
        return new Declaration(category, about, purpose, basis, kept, words, recipients, tables, afterEnd);
    }

    public Declaration sharedWith(String... who) {
        return new Declaration(category, about, purpose, basis, kept, source, List.of(who), tables, afterEnd);
    }

    public Declaration in(TableUse... where) {
        return new Declaration(category, about, purpose, basis, kept, source, recipients, List.of(where), afterEnd);
    }

    /** The words that are still missing, empty when the declaration is whole. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (category.isBlank()) missing.add("category");
        if (about.isBlank()) missing.add("about");
        if (purpose.isBlank()) missing.add("purpose");
        if (kept.isBlank()) missing.add("keptUntil");
        if (source.isBlank()) missing.add("comesFrom");
        return missing;
    }
}
