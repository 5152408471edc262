package org.eventbot.pretix;

/**
 * What lets the bot into pretix; never shows itself.
 *
 * @param value a team's API token, empty when none was set
 */
record ApiToken(String value) {

    // Public, since settings are converted by public constructors only.
    public ApiToken {
        value = value.strip();
        if (!value.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException("Expected the API token of a pretix team, which is one word of letters"
                    + " and digits, but found blanks or other signs in it. Copy it again from pretix.");
        }
    }

    boolean isMissing() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isMissing() ? "[no token]" : "[token]";
    }
}
