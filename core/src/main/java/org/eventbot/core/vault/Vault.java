package org.eventbot.core.vault;

import java.util.List;
import java.util.UUID;

/** Seals personal data, each scope with a key of its own that lies outside the database. Safe for use by many threads. */
public interface Vault {

    /** Makes the scope's key, unless it is there. Call it before the first row of the scope is written. */
    void open(Scope scope);

    /** Whether the scope's key exists. */
    boolean isOpen(Scope scope);

    /**
     * Encrypts and authenticates a text for one place in the database.
     *
     * @throws KeyGoneException when the scope was never opened, or its key is destroyed
     */
    byte[] seal(Scope scope, Binding where, String text);

    /**
     * Opens what {@link #seal} made.
     *
     * @throws KeyGoneException when the key is destroyed
     * @throws VaultException when the value was made for another place, or is damaged
     */
    String unseal(Scope scope, Binding where, byte[] sealed);

    /**
     * The blind index of a value: equal for equal values of one scope and label, and telling nothing without the key.
     *
     * @param label what is indexed, e.g. {@code invite.person}; different labels never meet by accident
     * @return 128 bits of a keyed pseudo-random function, as the database's UUID type holds them
     * @throws KeyGoneException when the key is destroyed
     */
    UUID index(Scope scope, String label, String value);

    /** Every scope whose key exists, in no order. */
    List<Scope> scopes();

    /** Destroys the scope's key for good. What it sealed can never be read again. */
    void destroy(Scope scope);
}
