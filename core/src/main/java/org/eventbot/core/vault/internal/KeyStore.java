package org.eventbot.core.vault.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where wrapped keys lie: outside the database and its backups, since a row that was deleted there survives in files
 * and copies, and a key must not. Safe for use by many threads and processes.
 */
interface KeyStore {

    Optional<byte[]> find(String name);

    /** What is kept under the name; when there is nothing, {@code fresh} is asked once and its answer kept. */
    byte[] findOrKeep(String name, Supplier<byte[]> fresh);

    /** Makes the key unreadable for good. Does nothing when there is none. */
    void destroy(String name);

    /** Every name that something is kept under; also one whose destruction was interrupted. */
    List<String> names();

    /** How error messages call the place. */
    String place();
}
