package org.eventbot.core.vault.internal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eventbot.core.vault.VaultException;

/**
 * The bot's own key, which wraps the key of every scope. The master key wraps the ring in turn: the operator can change
 * the one, and the bot the other, without touching what the scopes' keys sealed.
 */
final class KeyRing {

    static final String MASTER_KEY_SETTING = "EVENTBOT_MASTER_KEY";
    private static final String RING = "ring";
    private static final String MASTER = "master";
    private static final Predicate<String> SCOPE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    private final KeyStore store;
    private final Keysets ring;

    private KeyRing(KeyStore store, Keysets ring) {
        this.store = store;
        this.ring = ring;
    }

    /** @throws VaultException when the master key is malformed or another one, or the keys cannot be read */
    static KeyRing open(VaultSettings settings) {
        var store = DirectoryKeyStore.in(settings.keysDirectory());
        return open(store, master(store, settings.masterKey()));
    }

    private static KeyRing open(KeyStore store, Aead master) {
        byte[] wrapped = store.findOrKeep(RING, () -> Keysets.generate().wrap(master, RING));
        try {
            return new KeyRing(store, Keysets.unwrap(wrapped, master, RING));
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The master key does not open the keys in " + store.place()
                            + ": expected the one they were made with, found another (or ring.key is damaged). Set "
                            + MASTER_KEY_SETTING + " to that one, or unset it if master.key lies there; "
                            + "without it nothing that the bot stored can be read.",
                    e);
        }
    }

    private static Aead master(KeyStore store, Optional<String> given) {
        return given.map(text -> MasterKey.parse(text, MASTER_KEY_SETTING)).orElseGet(() -> keptMaster(store));
    }

    private static Aead keptMaster(KeyStore store) {
        if (store.find(RING).isPresent() && store.find(MASTER).isEmpty()) {
            throw new VaultException("There is no master key for the keys in " + store.place() + ": expected "
                    + MASTER_KEY_SETTING + " or the file master.key there, found neither. Set " + MASTER_KEY_SETTING
                    + " to the one they were made with.");
        }
        byte[] text = store.findOrKeep(MASTER, () -> MasterKey.generate().getBytes(StandardCharsets.US_ASCII));
        return MasterKey.parse(new String(text, StandardCharsets.US_ASCII), "master.key in " + store.place());
    }

    Optional<Keysets> find(UUID scope) {
        return store.find(scope.toString()).map(wrapped -> unwrap(wrapped, scope));
    }

    Keysets findOrMake(UUID scope) {
        var name = scope.toString();
        return unwrap(store.findOrKeep(name, () -> Keysets.generate().wrap(ring.aead(), name)), scope);
    }

    /** The ring and the master key lie there too, under names of their own. */
    List<UUID> scopes() {
        return store.names().stream().filter(SCOPE).map(UUID::fromString).toList();
    }

    void destroy(UUID scope) {
        store.destroy(scope.toString());
    }

    /** Bytes for a use outside the vault, the same after every start. */
    byte[] derive(String use, int length) {
        return ring.pseudoRandom(Frame.of("eventbot derived", use), length);
    }

    private Keysets unwrap(byte[] wrapped, UUID scope) {
        try {
            return Keysets.unwrap(wrapped, ring.aead(), scope.toString());
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The key " + scope + " in " + store.place() + " does not open with the ring that lies beside it: "
                            + "it is damaged, or comes from elsewhere. Restore both from one backup of the keys.",
                    e);
        }
    }
}
