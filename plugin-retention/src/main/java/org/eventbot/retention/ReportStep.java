package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;

/** Tells the organizers once, at their desks or else in the event's rooms, what was erased and what could not be. */
@RequiredArgsConstructor
class ReportStep implements PurgeStep {

    private final PurgeBook book;
    private final PurgeReport report;
    private final Outbox outbox;

    @Override
    public Step step() {
        return Step.REPORT;
    }

    @Override
    public Outcome take(Purge purge) {
        var text = report.of(purge);
        return new Outcome.Done(done -> tell(done, text));
    }

    private void tell(Purge purge, Text text) {
        var places = book.places(purge.getId());
        var desks = places.stream().filter(Place::isDesk).toList();
        (desks.isEmpty() ? places : desks)
                .forEach(place -> outbox.post(
                        References.of("purge report", purge, place.room()), RetentionPlugin.ID, place.room(), text));
    }
}
