package org.eventbot.core.privacy;

import java.util.ArrayList;
import java.util.List;

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
 */
public record Declaration(
        String category,
        String about,
        String purpose,
        LawfulBasis basis,
        String kept,
        String source,
        List<String> recipients,
        List<TableUse> tables) {

    public Declaration {
        recipients = List.copyOf(recipients);
        tables = List.copyOf(tables);
    }

    /** Begins a declaration; every further word is required before the plugin starts. */
    public static Declaration of(String category) {
        return new Declaration(category, "", "", LawfulBasis.LEGITIMATE_INTEREST, "", "", List.of(), List.of());
    }

    public Declaration about(String words) {
        return new Declaration(category, words, purpose, basis, kept, source, recipients, tables);
    }

    public Declaration purpose(String words) {
        return new Declaration(category, about, words, basis, kept, source, recipients, tables);
    }

    public Declaration basis(LawfulBasis ground) {
        return new Declaration(category, about, purpose, ground, kept, source, recipients, tables);
    }

    public Declaration keptUntil(String words) {
        return new Declaration(category, about, purpose, basis, words, source, recipients, tables);
    }

    public Declaration comesFrom(String words) {
        return new Declaration(category, about, purpose, basis, kept, words, recipients, tables);
    }

    public Declaration sharedWith(String... who) {
        return new Declaration(category, about, purpose, basis, kept, source, List.of(who), tables);
    }

    public Declaration in(TableUse... where) {
        return new Declaration(category, about, purpose, basis, kept, source, recipients, List.of(where));
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
