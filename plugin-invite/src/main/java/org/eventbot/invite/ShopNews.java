package org.eventbot.invite;

import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.RegistrationListener;
import org.springframework.transaction.annotation.Transactional;

/** Reads soon when a shop says that something changed, where anybody waits for it. */
@RequiredArgsConstructor
class ShopNews implements RegistrationListener {

    private final Links links;
    private final Intakes intakes;
    private final DeskNotes notes;
    private final EventRegistry events;
    private final Jobs jobs;

    @Override
    public void onRegistrationsChanged(UUID event) {
        if (links.existsByEventIdAndState(event, LinkState.RUNNING)) {
            jobs.soon(IngestJob.NAME, event);
        }
    }

    @Override
    @Transactional
    public void onTrouble(UUID event, Text words) {
        if (intakes.lock(event).filter(Intake::fail).isPresent()) {
            tell(event, name -> Text.of("**{}**: {} Until then nobody new is invited.", name, words));
        }
    }

    @Override
    @Transactional
    public void onRecovery(UUID event) {
        if (intakes.lock(event).filter(Intake::recover).isPresent()) {
            tell(event, name -> Text.of("**{}**: the shop can be read again.", name));
        }
    }

    /** Each desk once, whatever number of rooms it serves. What ails a shop is not for the event's room. */
    private void tell(UUID id, Function<String, Text> words) {
        events.find(id).ifPresent(event -> {
            var told = new HashSet<RoomId>();
            links.findByEventIdAndState(id, LinkState.RUNNING).stream()
                    .filter(link -> link.desk().filter(told::add).isPresent())
                    .forEach(link -> notes.tell(link, words.apply(event.name())));
        });
    }
}
