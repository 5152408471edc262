package org.eventbot.testkit.host;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.KeyGoneException;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;

/**
 * A vault without cryptography: it keeps the texts in memory and gives out tickets for them, so that a sealed value
 * tells nothing and opens only where it was made for.
 */
public final class MemoryVault implements Vault {

    private final Set<Scope> open = new HashSet<>();
    private final Map<UUID, Kept> kept = new HashMap<>();
    private final Map<Indexed, UUID> indexes = new HashMap<>();

    @Override
    public synchronized void open(Scope scope) {
        open.add(scope);
    }

    @Override
    public synchronized boolean isOpen(Scope scope) {
        return open.contains(scope);
    }

    @Override
    public synchronized byte[] seal(Scope scope, Binding where, String text) {
        requireKey(scope);
        var ticket = UUID.randomUUID();
        kept.put(ticket, new Kept(scope, where, text));
        return ticket.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public synchronized String unseal(Scope scope, Binding where, byte[] sealed) {
        requireKey(scope);
        var found = kept.get(UUID.fromString(new String(sealed, StandardCharsets.US_ASCII)));
        if (found == null || !found.scope.equals(scope) || !found.where.equals(where)) {
            throw new VaultException("The value was sealed for another place.");
        }
        return found.text;
    }

    @Override
    public synchronized UUID index(Scope scope, String label, String value) {
        requireKey(scope);
        return indexes.computeIfAbsent(new Indexed(scope, label, value), none -> UUID.randomUUID());
    }

    @Override
    public synchronized void destroy(Scope scope) {
        open.remove(scope);
    }

    private void requireKey(Scope scope) {
        if (!open.contains(scope)) {
            throw new KeyGoneException();
        }
    }

    private record Kept(Scope scope, Binding where, String text) {}

    private record Indexed(Scope scope, String label, String value) {}
}
