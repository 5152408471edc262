package org.eventbot.core.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket shop, seen by those who use its registrations. Implemented by one plugin, consumed by others that do not
 * know which. Methods may be called from several threads and talk to the shop: never call them in a transaction.
 */
public interface RegistrationSource {

    /** The id of the plugin, which is also the {@link EventKey#source()} of its events. */
    String id();

    /**
     * Understands the address of an event and finds the grant for it.
     *
     * @param address as a person typed it: the shop's page, its control pages, or {@code organizer/event}
     * @param spaces the spaces that may hold the grant, nearest first
     * @return empty when the address is not one of this source's
     * @throws org.eventbot.core.command.Refusal when no grant covers the event, or the shop does not tell, with the
     *     reason and what to do
     */
    Optional<GrantedEvent> resolve(String address, List<RoomId> spaces);

    /**
     * Reads registrations page by page, each page handed over before the next is fetched.
     *
     * @param since where an earlier reading ended; null for everything
     * @throws org.eventbot.core.command.Refusal when the shop does not answer, refuses, or is not understood; pages
     *     handed over until then stay valid
     */
    void read(Event event, @Nullable Cursor since, Consumer<RegistrationPage> pages);

    /** How often changes are to be asked for when the shop does not call. */
    Duration pollInterval();

    /** Where the organizers look an order up in the shop, for those who may. */
    String orderPage(EventKey event, OrderCode order);

    /** The kinds of tickets that the shop sells for the event. @throws org.eventbot.core.command.Refusal as {@link #read} */
    default List<Product> products(Event event) {
        return List.of();
    }

    /**
     * When the event is over, with all its dates; empty when that cannot be told.
     *
     * @throws org.eventbot.core.command.Refusal as {@link #read}
     */
    default Optional<Instant> end(Event event) {
        return Optional.empty();
    }

    /**
     * Whether the shop tells only when the event begins: then {@link #end} is its beginning, and nobody knows how long it
     * goes on.
     *
     * @throws org.eventbot.core.command.Refusal as {@link #read}
     */
    default boolean isOpenEnded(Event event) {
        return false;
    }

    /**
     * When somebody placed an order last; empty when that cannot be told. An order after the end means that it is not.
     *
     * @throws org.eventbot.core.command.Refusal as {@link #read}
     */
    default Optional<Instant> lastOrder(Event event) {
        return Optional.empty();
    }

    /** The dates of a series; empty when the event is none. @throws org.eventbot.core.command.Refusal as {@link #read} */
    default List<EventDate> dates(Event event) {
        return List.of();
    }
}
