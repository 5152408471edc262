package org.eventbot.pretix;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.ConnectionHealth;

/** Tells how each pretix was when it was asked last. */
@RequiredArgsConstructor
final class PretixHealth implements ConnectionHealth {

    private final Connections shops;

    @Override
    public String plugin() {
        return PretixPlugin.ID;
    }

    @Override
    public List<Connection> connections() {
        return shops.all().stream()
                .map(shop -> new Connection(
                        shop.base().value(), shop.pulse().isUp(), shop.pulse().trouble()))
                .toList();
    }
}
