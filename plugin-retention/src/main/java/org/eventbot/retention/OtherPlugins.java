package org.eventbot.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.PluginScope;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.registration.RegistrationSource;
import org.springframework.beans.factory.ObjectProvider;

/** The plugins that somebody switched on for another reason than an event: theirs does not end with it. */
@RequiredArgsConstructor
class OtherPlugins {

    private final Declarations declarations;
    private final List<EventRooms> rooms;
    private final ObjectProvider<RegistrationSource> shops;
    private final PluginScope scope;

    /** May ask the homeserver: not to be called in a transaction. */
    boolean workIn(RoomId room) {
        var serving = serving();
        return declarations.all().stream()
                .map(Declarations.Entry::owner)
                .anyMatch(plugin -> !serving.contains(plugin) && scope.isOn(plugin, room));
    }

    /** Those who serve events, and have nothing to do in a room without one. */
    private Set<String> serving() {
        var serving = new HashSet<>(Set.of(RetentionPlugin.ID));
        rooms.forEach(each -> serving.add(each.owner()));
        shops.forEach(shop -> serving.add(shop.id()));
        return serving;
    }
}
