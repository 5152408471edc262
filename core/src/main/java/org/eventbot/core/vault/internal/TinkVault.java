package org.eventbot.core.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.KeyGoneException;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;

/** The vault by Google Tink. Keys in use stay in memory until their scope is destroyed. */
public final class TinkVault implements Vault {

    private static final int INDEX_BYTES = 16;

    private final KeyRing ring;

    /** Loading and destroying are steps of one entry, so that no thread puts back a key that another destroys. */
    private final ConcurrentMap<UUID, Keysets> inUse = new ConcurrentHashMap<>();

    private TinkVault(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Opens the keys, made on the first call, and the host's own scope.
     *
     * @throws VaultException when they cannot be opened, with what to do
     */
    public static TinkVault open(VaultSettings settings) {
        var vault = new TinkVault(KeyRing.open(settings));
        vault.open(Scope.host());
        return vault;
    }

    @Override
    public void open(Scope scope) {
        inUse.computeIfAbsent(scope.id(), ring::findOrMake);
    }

    @Override
    public boolean isOpen(Scope scope) {
        return inUse.containsKey(scope.id()) || ring.find(scope.id()).isPresent();
    }

    @Override
    public byte[] seal(Scope scope, Binding where, String text) {
        try {
            return keysets(scope).aead().encrypt(text.getBytes(UTF_8), place(scope, where));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A value for " + words(where) + " could not be sealed", e);
        }
    }

    @Override
    public String unseal(Scope scope, Binding where, byte[] sealed) {
        try {
            return new String(keysets(scope).aead().decrypt(sealed, place(scope, where)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "A value in " + words(where) + " does not open: it was sealed for another place or scope, "
                            + "under a key that was destroyed since, or it is damaged",
                    e);
        }
    }

    @Override
    public UUID index(Scope scope, String label, String value) {
        var bits = ByteBuffer.wrap(keysets(scope).pseudoRandom(Frame.of("eventbot index", label, value), INDEX_BYTES));
        return new UUID(bits.getLong(), bits.getLong());
    }

    @Override
    public List<Scope> scopes() {
        return ring.scopes().stream().map(Scope::new).filter(this::isOpen).toList();
    }

    @Override
    public void destroy(Scope scope) {
        inUse.compute(scope.id(), (id, dropped) -> {
            ring.destroy(id);
            return null;
        });
    }

    private Keysets keysets(Scope scope) {
        var keysets = inUse.computeIfAbsent(scope.id(), id -> ring.find(id).orElse(null));
        if (keysets == null) {
            throw new KeyGoneException();
        }
        return keysets;
    }

    private static byte[] place(Scope scope, Binding where) {
        return Frame.of(
                "eventbot value",
                scope.id().toString(),
                where.table(),
                where.column(),
                where.row().toString());
    }

    private static String words(Binding where) {
        return where.table() + "." + where.column();
    }
}
