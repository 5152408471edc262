package org.eventbot.invite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.Target;

/**
 * Keeps the order out of a copy unless the person accepted the invitation that came with it: whoever types a wrong
 * Matrix ID must not hand an order to its owner.
 */
@RequiredArgsConstructor
class WithheldOrders implements CopyEditor {

    private static final List<String> OF_THE_ORDER = List.of("order", "position");

    private final Invitations invitations;

    @Override
    public String owner() {
        return InvitePlugin.ID;
    }

    @Override
    public String category() {
        return InviteDeclarations.REGISTRATIONS;
    }

    @Override
    public Map<String, ?> edit(Target.Person who, Map<String, ?> record) {
        if (hasCome(who)) {
            return record;
        }
        var rest = new HashMap<String, Object>(record);
        OF_THE_ORDER.forEach(rest::remove);
        rest.put("order", "withheld, since nobody came by this invitation: ask the organizers, or the ticket shop");
        return rest;
    }

    private boolean hasCome(Target.Person who) {
        return who.who().index(Seals.PERSONS).stream()
                .flatMap(person -> invitations.findOf(who.scope().id(), Set.of(person)).stream())
                .anyMatch(Invitation::isEverJoined);
    }
}
