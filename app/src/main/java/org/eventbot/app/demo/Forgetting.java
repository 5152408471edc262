package org.eventbot.app.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Target;
import org.eventbot.testkit.http.Patience;
import org.springframework.context.ApplicationContext;

/** The end of the event: its people are forgotten, and somebody looks whether they are. */
record Forgetting(Conversation talk, Venue venue, String bot) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("!retention purge ([0-9a-f]+)");

    /**
     * What was there, and what was found afterwards.
     *
     * @param purged rows about people, before
     * @param left rows that still lead to somebody, by the host's own look at every table
     */
    record Outcome(long purged, long left) {}

    Outcome forget(ApplicationContext context, Event event) {
        var everybody = new Target.Everybody(event.scope());
        var holdings = context.getBean(Holdings.class);
        var before =
                holdings.all().stream().mapToLong(data -> data.count(everybody)).sum();
        purge();
        Patience.await("the event to be forgotten", PATIENCE, () -> report().filter(
                                words -> context.getBean(EventRegistry.class).isForgotten(event.id())))
                .lines()
                .forEach(line -> talk.out().println("  bot> " + line));
        return new Outcome(before, holdings.remains(everybody));
    }

    private void purge() {
        talk.ask("operator", venue.operator(), venue.space(), "!plugin enable retention");
        var shown = talk.ask("organizer", venue.organizer(), venue.room(), "!retention preview");
        var token = TOKEN.matcher(shown);
        if (!token.find()) {
            throw new IllegalStateException("The preview showed no token");
        }
        talk.ask("organizer", venue.organizer(), venue.room(), "!retention purge " + token.group(1));
    }

    private Optional<String> report() {
        return venue.organizer().messages(venue.desk()).stream()
                .filter(message -> message.sender().equals(bot))
                .map(message -> message.body())
                .filter(words -> words.contains("is forgotten, since"))
                .findFirst();
    }
}
