package org.eventbot.testkit.host;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Product;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.registration.RegistrationPage;
import org.eventbot.core.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/**
 * A ticket shop in memory: one list of registrations per event, every put at its end. Its cursors count how many puts
 * were read, so that reading on brings what was put since.
 */
public final class FakeRegistrationSource implements RegistrationSource {

    private final String id;
    private final Map<EventKey, List<Registration>> puts = new HashMap<>();
    private final Map<EventKey, List<Optional<Cursor>>> readings = new HashMap<>();
    private final Map<String, GrantedEvent> grants = new LinkedHashMap<>();
    private final Map<EventKey, Instant> ends = new HashMap<>();
    private final Set<EventKey> openEnded = new HashSet<>();
    private final Map<EventKey, Instant> orders = new HashMap<>();
    private final Map<EventKey, List<Product>> products = new HashMap<>();
    private final Map<EventKey, List<EventDate>> dates = new HashMap<>();
    private final Map<EventKey, Set<OrderCode>> forgotten = new HashMap<>();
    private int pageSize = 50;
    private @Nullable Refusal refusal;

    public FakeRegistrationSource(String id) {
        this.id = id;
    }

    /** Sells a ticket, or changes the one that has the same order and position. */
    public FakeRegistrationSource put(EventKey event, Registration... registrations) {
        puts.computeIfAbsent(event, none -> new ArrayList<>()).addAll(List.of(registrations));
        return this;
    }

    /** Tells everything that it told so far once more, as news. */
    public FakeRegistrationSource sayAgain(EventKey event) {
        var all = puts.computeIfAbsent(event, none -> new ArrayList<>());
        all.addAll(List.copyOf(all));
        return this;
    }

    /** Deletes all answers, which nobody tells either. */
    public FakeRegistrationSource shred(EventKey event) {
        puts.computeIfPresent(
                event,
                (key, all) -> new ArrayList<>(
                        all.stream().map(FakeRegistrationSource::shredded).toList()));
        return this;
    }

    private static Registration shredded(Registration one) {
        return new Registration(
                one.order(),
                one.position(),
                one.item(),
                one.variation(),
                one.subevent(),
                one.entitlement(),
                one.validUntil(),
                null);
    }

    /** Forgets a ticket, as if it had never been: what nobody tells, and only a full reading shows. */
    public FakeRegistrationSource forget(EventKey event, OrderCode order) {
        forgotten.computeIfAbsent(event, none -> new HashSet<>()).add(order);
        return this;
    }

    /** Says that what it gives as the event's end is only its beginning. */
    public FakeRegistrationSource leavesTheEndOpen(EventKey event) {
        openEnded.add(event);
        return this;
    }

    /** Says when the event is over; null to say nothing. */
    public FakeRegistrationSource ends(EventKey event, @Nullable Instant end) {
        if (end == null) {
            ends.remove(event);
        } else {
            ends.put(event, end);
        }
        return this;
    }

    /** Says when somebody placed an order last. */
    public FakeRegistrationSource ordered(EventKey event, Instant time) {
        orders.put(event, time);
        return this;
    }

    /** Sells these kinds of tickets. */
    public FakeRegistrationSource sells(EventKey event, Product... kinds) {
        products.put(event, List.of(kinds));
        return this;
    }

    /** Makes the event a series. */
    public FakeRegistrationSource takesPlace(EventKey event, EventDate... series) {
        dates.put(event, List.of(series));
        return this;
    }

    public FakeRegistrationSource grant(String address, GrantedEvent event) {
        grants.put(address, event);
        return this;
    }

    public FakeRegistrationSource pagesOf(int size) {
        pageSize = size;
        return this;
    }

    /** From now on nothing is told but this; null ends it. */
    public FakeRegistrationSource refuse(@Nullable Refusal words) {
        refusal = words;
        return this;
    }

    /** Where each reading of the event began, empty for the beginning. */
    public List<Optional<Cursor>> readings(EventKey event) {
        return List.copyOf(readings.getOrDefault(event, List.of()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<GrantedEvent> resolve(String address, List<RoomId> spaces) {
        var granted = grants.get(address);
        if (granted != null && !spaces.contains(granted.space())) {
            throw new Refusal("Nobody allowed this event here. Ask an operator to allow it.");
        }
        return Optional.ofNullable(granted);
    }

    @Override
    public void read(Event event, @Nullable Cursor since, Consumer<RegistrationPage> pages) {
        readings.computeIfAbsent(event.key(), none -> new ArrayList<>()).add(Optional.ofNullable(since));
        refuseIfAsked();
        var all = List.copyOf(puts.getOrDefault(event.key(), List.of()));
        var gone = forgotten.getOrDefault(event.key(), Set.of());
        int from = since == null ? 0 : Integer.parseInt(since.value());
        do {
            int to = Math.min(from + pageSize, all.size());
            var told = all.subList(from, to).stream()
                    .filter(one -> !gone.contains(one.order()))
                    .toList();
            pages.accept(new RegistrationPage(told, new Cursor(Integer.toString(to))));
            from = to;
        } while (from < all.size());
    }

    @Override
    public Optional<Instant> end(Event event) {
        refuseIfAsked();
        return Optional.ofNullable(ends.get(event.key()));
    }

    @Override
    public boolean isOpenEnded(Event event) {
        refuseIfAsked();
        return openEnded.contains(event.key());
    }

    @Override
    public Optional<Instant> lastOrder(Event event) {
        refuseIfAsked();
        return Optional.ofNullable(orders.get(event.key()));
    }

    private void refuseIfAsked() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public List<Product> products(Event event) {
        if (refusal != null) {
            throw refusal;
        }
        return products.getOrDefault(event.key(), List.of());
    }

    @Override
    public List<EventDate> dates(Event event) {
        return dates.getOrDefault(event.key(), List.of());
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String orderPage(EventKey event, OrderCode order) {
        return event.server() + "/control/" + event.slug() + "/orders/" + order.value();
    }
}
