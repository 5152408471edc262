package org.eventbot.pretix;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.webhook.WebhookAddress;

/** Keeps the webhooks of grants in pretix as they should be, where the operators gave a token for that. */
@RequiredArgsConstructor
final class WebhookKeeper {

    private final Connections connections;
    private final WebhookAddress addresses;
    private final WebhookSecret secret;

    /** Where pretix calls, password included; empty when nobody can call the bot. */
    Optional<String> address(Grant grant) {
        return addresses.of(PretixPlugin.ID, grant.getId().toString()).map(address -> withSecret(address, grant));
    }

    /** Whether the bot may do it by itself at the grant's server. */
    boolean isAllowed(Grant grant) {
        return client(grant).isPresent();
    }

    /**
     * Sets the webhook up, or puts it right.
     *
     * @return what was done, in words; empty when the bot cannot, or nobody can call it
     * @throws ShopTrouble when pretix does not let it
     */
    Optional<Text> setUp(Grant grant) {
        return client(grant).flatMap(client -> address(grant).map(address -> setUp(client, grant, address)));
    }

    private static Text setUp(WebhookClient client, Grant grant, String address) {
        Coverage coverage = grant.coverage();
        List<ShopWebhook> own = own(client, grant);
        if (own.isEmpty()) {
            client.create(coverage, address);
            return Text.of("The bot has set a webhook up in pretix, which calls it when something changes.");
        }
        ShopWebhook first = own.get(0);
        own.stream().skip(1).filter(ShopWebhook::enabled).forEach(more -> client.switchOff(more, coverage));
        if (first.isRight(coverage, address)) {
            return Text.of("The webhook in pretix is as it should be.");
        }
        client.update(first, coverage, address);
        return Text.of("The bot has put its webhook in pretix right.");
    }

    /**
     * Switches the webhook off.
     *
     * @return what was done, in words; empty when the bot cannot, or there was none
     * @throws ShopTrouble when pretix does not let it
     */
    Optional<Text> switchOff(Grant grant) {
        List<ShopWebhook> going = client(grant)
                .map(client ->
                        own(client, grant).stream().filter(ShopWebhook::enabled).toList())
                .orElse(List.of());
        client(grant).ifPresent(client -> going.forEach(one -> client.switchOff(one, grant.coverage())));
        return going.isEmpty() ? Optional.empty() : Optional.of(Text.of("The bot has switched its webhook off."));
    }

    /** Whether it is there and right; empty when the bot cannot tell. @throws ShopTrouble as above */
    Optional<Boolean> isRight(Grant grant) {
        return client(grant).flatMap(client -> address(grant).map(address -> own(client, grant).stream()
                .anyMatch(webhook -> webhook.isRight(grant.coverage(), address))));
    }

    private static List<ShopWebhook> own(WebhookClient client, Grant grant) {
        return client.all(grant.getOrganizer()).stream()
                .filter(webhook -> webhook.isOf(grant.getId()))
                .toList();
    }

    private Optional<WebhookClient> client(Grant grant) {
        return connections.at(grant.getServer()).flatMap(Connection::webhooks);
    }

    private String withSecret(URI address, Grant grant) {
        return address.toString().replaceFirst("://", "://bot:" + secret.of(grant.getId()) + "@");
    }
}
