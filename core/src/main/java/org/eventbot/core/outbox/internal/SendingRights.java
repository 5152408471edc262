package org.eventbot.core.outbox.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.plugin.PluginScope;

/** Whether what a plugin gave to the outbox may still be sent: it may have been switched off since. */
@RequiredArgsConstructor
class SendingRights {

    private final PluginScope scope;

    /**
     * Memberships are changed only where the plugin is on. Words may also go where nobody decided anything: a plugin
     * answers in direct messages, and reports to rooms outside of all spaces.
     */
    boolean allow(OutboxEntry entry) {
        return entry.getOwner().equals(StoredOutbox.HOST)
                || takesBack(entry.getKind())
                || allow(entry.getOwner(), entry);
    }

    /** What a plugin wrote it may delete, and where it was it may leave, above all once it is off. */
    private static boolean takesBack(OutboxKind kind) {
        return kind == OutboxKind.REDACT || kind == OutboxKind.LEAVE;
    }

    private boolean allow(String plugin, OutboxEntry entry) {
        return entry.getKind().isAboutPerson()
                ? scope.isOn(plugin, entry.room())
                : !scope.isSwitchedOff(plugin, entry.room());
    }
}
