package org.eventbot.invite;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.RegistrationSource;
import org.springframework.beans.factory.ObjectProvider;

/** The ticket shops that the bot knows; asked for late, since they too wait for the host. */
@RequiredArgsConstructor
class Sources {

    private final ObjectProvider<RegistrationSource> sources;

    /**
     * The shop that the event is from.
     *
     * @throws Refusal when its plugin is not there (any more)
     */
    RegistrationSource of(Event event) {
        return sources.orderedStream()
                .filter(source -> source.id().equals(event.key().source()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "{} is from a shop of the plugin “{}”, which does not run. Ask an operator of the bot.",
                        event.name(),
                        event.key().source()));
    }

    /**
     * Asks one shop after the other for the address.
     *
     * @throws Refusal in the words of the shop that knows the address and cannot give the event, or when none knows it
     */
    GrantedEvent resolve(String address, List<RoomId> spaces) {
        Refusal refused = null;
        for (var source : sources.orderedStream().toList()) {
            try {
                var granted = source.resolve(address, spaces);
                if (granted.isPresent()) {
                    return granted.get();
                }
            } catch (Refusal refusal) {
                refused = refused == null ? refusal : refused;
            }
        }
        throw Optional.ofNullable(refused).orElseGet(() -> unknown(address));
    }

    private Refusal unknown(String address) {
        if (sources.stream().findAny().isEmpty()) {
            return new Refusal("No ticket shop is connected to this bot. Ask an operator of the bot to connect one.");
        }
        return new Refusal(
                "No ticket shop here knows the address “{}”. Copy the address of the event's page in the shop, as in"
                        + " `!invite link https://tickets.example.org/organizer/event`.",
                address);
    }
}
