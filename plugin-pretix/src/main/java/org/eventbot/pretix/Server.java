package org.eventbot.pretix;

/**
 * A pretix, and what the bot may do there.
 *
 * @param settings what it was configured by
 */
record Server(BaseAddress base, ApiToken token, Access access, SettingNames settings) {

    Failures failures() {
        return new Failures(base, settings, access);
    }
}
