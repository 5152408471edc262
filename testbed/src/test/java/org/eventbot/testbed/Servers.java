package org.eventbot.testbed;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code testbed/run} started and prepared.
 *
 * @param synapseSecret makes accounts
 * @param eventName carries a word that is found nowhere else: the control of the search for leaks
 * @param shopToken has every right in the shop; the tests' own
 * @param botToken may read the event's orders and nothing else
 * @param hookToken may manage webhooks and nothing else
 * @param jar the program
 * @param work an empty folder for all that the program writes
 */
record Servers(
        URI synapse,
        String synapseSecret,
        URI pretix,
        String organizer,
        String event,
        String eventName,
        String shopToken,
        String botToken,
        String hookToken,
        Path jar,
        Path work) {

    Servers {
        Register.expect(eventName);
        Register.remember(List.of(shopToken, botToken, hookToken));
    }

    static Servers fromEnvironment() {
        return new Servers(
                URI.create(value("TESTBED_SYNAPSE_URL")),
                value("TESTBED_SYNAPSE_SECRET"),
                URI.create(value("PRETIX_URL")),
                value("PRETIX_ORGANIZER"),
                value("PRETIX_EVENT"),
                value("PRETIX_EVENT_NAME"),
                value("PRETIX_TOKEN"),
                value("PRETIX_BOT_TOKEN"),
                value("PRETIX_HOOK_TOKEN"),
                Path.of(value("TESTBED_JAR")),
                Path.of(value("TESTBED_WORK")));
    }

    static String value(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "Expected %s in the environment, found nothing. Start this suite with testbed/run."
                            .formatted(name));
        }
        return value;
    }

    /** As the bot's operators name the event. */
    String eventReference() {
        return organizer + "/" + event;
    }

    /** Where people buy their tickets. */
    URI shopAddress() {
        return pretix.resolve("/" + eventReference() + "/");
    }

    /** The same servers, for another event of the same organizer, in a folder of its own. */
    Servers forEvent(String slug) {
        return with(slug, eventName, botToken, work.resolve(slug));
    }

    /** The same servers for a program with a folder of its own. */
    Servers below(String folder) {
        return with(event, eventName, botToken, work.resolve(folder));
    }

    /** The same servers for another event of the organizer. */
    Servers forEvent(String slug, String name) {
        return with(slug, name, botToken, work);
    }

    /** The same servers for a program that reads the shop with that token. */
    Servers reading(String token) {
        return with(event, eventName, token, work);
    }

    private Servers with(String slug, String name, String token, Path folder) {
        return new Servers(
                synapse, synapseSecret, pretix, organizer, slug, name, shopToken, token, hookToken, jar, folder);
    }
}
