package org.eventbot.pretix;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.RegistrationSignal;

/** Remembers which events were said to have changed. */
final class RecordingSignal implements RegistrationSignal {

    private final List<UUID> changed = new CopyOnWriteArrayList<>();
    final List<UUID> troubled = new CopyOnWriteArrayList<>();
    final List<UUID> recovered = new CopyOnWriteArrayList<>();

    @Override
    public void changed(UUID event) {
        changed.add(event);
    }

    @Override
    public void troubled(UUID event, Text words) {
        troubled.add(event);
    }

    @Override
    public void recovered(UUID event) {
        recovered.add(event);
    }

    /** The signals for this event. */
    List<UUID> of(Event event) {
        return changed.stream().filter(event.id()::equals).toList();
    }
}
