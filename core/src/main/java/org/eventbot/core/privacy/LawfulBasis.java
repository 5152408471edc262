package org.eventbot.core.privacy;

/** The ground on which a category of personal data is processed (GDPR, article 6(1)). */
public enum LawfulBasis {
    CONSENT("consent, article 6(1)(a)"),
    CONTRACT("performance of a contract, article 6(1)(b)"),
    LEGAL_OBLIGATION("a legal obligation, article 6(1)(c)"),
    LEGITIMATE_INTEREST("a legitimate interest, article 6(1)(f)");

    private final String words;

    LawfulBasis(String words) {
        this.words = words;
    }

    /** How a notice names the ground. */
    public String words() {
        return words;
    }
}
