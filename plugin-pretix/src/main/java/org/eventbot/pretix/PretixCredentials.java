package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.CredentialHolder;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;

/**
 * What pretix gave the bot for an event: the operators' grant with its webhook, and the API tokens, which pretix lets
 * nobody delete by its API (pretix, "Token-based authentication").
 */
@RequiredArgsConstructor
class PretixCredentials implements CredentialHolder {

    private final Connections connections;
    private final GrantBook grants;
    private final WebhookKeeper webhooks;

    @Override
    public String owner() {
        return PretixPlugin.ID;
    }

    @Override
    public List<Credential> revoke(Event event, List<Event> others) {
        if (!event.key().source().equals(PretixPlugin.ID)) {
            return List.of();
        }
        var neighbours = others.stream()
                .filter(other -> other.key().source().equals(PretixPlugin.ID)
                        && other.key().server().equals(event.key().server()))
                .toList();
        var all = new ArrayList<Credential>();
        all.add(webhook(event, neighbours));
        connections.at(event.key().server()).ifPresent(shop -> {
            all.add(token(shop, event, neighbours, "registrations", () -> shop.client()
                    .hello()));
            shop.webhooks()
                    .ifPresent(client -> all.add(token(
                            shop,
                            event,
                            neighbours,
                            "webhooks",
                            () -> client.all(event.key().organizer()))));
        });
        return all;
    }

    private Credential webhook(Event event, List<Event> neighbours) {
        var grant = grant(event);
        if (grant.isPresent() && neighbours.stream().anyMatch(needs(grant.get()))) {
            return new Credential(
                    State.SHARED,
                    Text.of(
                            "The permission for {} and its webhook serve other events too.",
                            grant.get().coverage()));
        }
        var done = grant.map(this::strike).orElse(Text.of(""));
        return new Credential(
                State.DEAD,
                Text.of(
                        "The webhook's address is dead: it answers that it is gone, whereupon pretix switches the webhook"
                                + " off. {}",
                        done));
    }

    private Optional<Grant> grant(Event event) {
        return connections
                .at(event.key().server())
                .flatMap(shop -> grants.covering(List.of(event.space()), shop.base(), EventPath.of(event.key())));
    }

    private static Predicate<Event> needs(Grant grant) {
        return event -> event.space().equals(grant.space()) && grant.coverage().covers(EventPath.of(event.key()));
    }

    private Text strike(Grant grant) {
        var words = switchedOff(grant);
        grants.strike(grant);
        return words;
    }

    private Text switchedOff(Grant grant) {
        try {
            return webhooks.switchOff(grant).orElse(Text.of(""));
        } catch (ShopTrouble trouble) {
            return Text.of("The bot could not switch it off by itself just now.");
        }
    }

    /** @param use any request that needs the token and nothing else */
    private static Credential token(Connection shop, Event event, List<Event> neighbours, String what, Runnable use) {
        if (!neighbours.isEmpty()) {
            return new Credential(
                    State.SHARED,
                    Text.of(
                            "The API token for {} at {} serves other events too.",
                            what,
                            shop.base().value()));
        }
        return new Credential(
                state(use),
                Text.of(
                        "The API token for {}: in pretix, open {}, choose the bot's team, and delete the token there;"
                                + " then remove it from the bot's settings.",
                        what,
                        shop.base().value() + "/control/organizer/"
                                + event.key().organizer() + "/teams"));
    }

    private static State state(Runnable use) {
        try {
            use.run();
            return State.BY_HAND;
        } catch (ShopTrouble trouble) {
            if (trouble.kind() == ShopTrouble.Kind.TOKEN) {
                return State.DEAD;
            }
            return trouble.kind().isPassing() ? State.UNKNOWN : State.BY_HAND;
        }
    }
}
