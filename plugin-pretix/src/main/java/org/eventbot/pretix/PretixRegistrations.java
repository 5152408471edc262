package org.eventbot.pretix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Percent;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Product;
import org.eventbot.core.registration.RegistrationPage;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.pretix.Connections.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** pretix as a source of registrations, within what operators granted. */
@Slf4j
@RequiredArgsConstructor
final class PretixRegistrations implements RegistrationSource {

    private final Connections connections;
    private final GrantBook grants;
    private final QuestionBook questions;
    private final ReadingLog readings;
    private final Duration pollInterval;
    private final Clock clock;

    @Override
    public String id() {
        return PretixPlugin.ID;
    }

    @Override
    public Optional<GrantedEvent> resolve(String address, List<RoomId> spaces) {
        return new EventFinder(connections, grants).find(address, spaces).map(place -> granted(place, spaces));
    }

    // The grant comes first: about events that nobody granted, pretix is asked nothing.
    private GrantedEvent granted(Place place, List<RoomId> spaces) {
        PretixClient client = place.connection().client();
        BaseAddress server = place.connection().base();
        EventPath event = place.event();
        Grant grant = grants.covering(spaces, server, event).orElseThrow(() -> EventFinder.notGranted(event));
        ShopEvent found = client.event(event);
        String identifier = questions.identifier(grant, event);
        return new GrantedEvent(
                event.key(server),
                found.shownName(),
                grant.space(),
                QuestionHint.about(client.question(event, identifier), client.items(event), identifier));
    }

    @Override
    public void read(Event event, @Nullable Cursor since, Consumer<RegistrationPage> pages) {
        AskedQuestion question;
        try {
            Opened opened = open(event);
            question = question(event, opened);
            new EventReader(opened.client(), opened.path(), question).read(since, clock.instant(), pages);
        } catch (Refusal trouble) {
            note(() -> readings.failed(event.id(), trouble));
            throw trouble;
        }
        note(() -> readings.succeeded(event.id(), question));
    }

    private AskedQuestion question(Event event, Opened opened) {
        return new AskedQuestion(
                opened.client(),
                opened.path(),
                questions.identifier(opened.grant(), opened.path()),
                readings.find(event.id()));
    }

    // Two readings of the same event may end at the same moment. The next one notes it then.
    private static void note(Runnable end) {
        try {
            end.run();
        } catch (DataAccessException taken) {
            log.debug("The end of a reading was not noted: {}", taken.getClass().getSimpleName());
        }
    }

    @Override
    public List<Product> products(Event event) {
        Opened opened = open(event);
        return opened.client().items(opened.path()).stream().map(Item::product).toList();
    }

    @Override
    public List<EventDate> dates(Event event) {
        Opened opened = open(event);
        return opened.client().dates(opened.path()).stream().map(SubEvent::date).toList();
    }

    /** Of a series the last end of any date: the one that begins last need not end last. */
    @Override
    public Optional<Instant> end(Event event) {
        Opened opened = open(event);
        ShopEvent found = opened.client().event(opened.path());
        return found.isSeries()
                ? opened.client().dates(opened.path()).stream()
                        .map(SubEvent::end)
                        .max(Comparator.naturalOrder())
                : found.end();
    }

    @Override
    public boolean isOpenEnded(Event event) {
        Opened opened = open(event);
        return opened.client().event(opened.path()).isOpenEnded();
    }

    @Override
    public Optional<Instant> lastOrder(Event event) {
        Opened opened = open(event);
        return opened.client().lastOrder(opened.path());
    }

    private Opened open(Event event) {
        Connection shop = connections.of(event.key());
        EventPath path = EventPath.of(event.key());
        Grant grant = grants.covering(List.of(event.space()), shop.base(), path)
                .orElseThrow(() -> EventFinder.notGranted(path));
        return new Opened(shop.client(), grant, path);
    }

    @Override
    public Duration pollInterval() {
        return pollInterval;
    }

    @Override
    public String orderPage(EventKey event, OrderCode order) {
        return event.server() + "/control/event/" + event.organizer() + "/" + event.slug() + "/orders/"
                + Percent.encode(order.value()) + "/";
    }

    private record Opened(PretixClient client, Grant grant, EventPath path) {}
}
