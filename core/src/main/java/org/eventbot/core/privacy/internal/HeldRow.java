package org.eventbot.core.privacy.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a declared table, as far as it leads to anybody.
 *
 * @param id its primary key
 * @param scope the id of its scope; null when that is the host's
 * @param people the blind indexes in the columns that lead to a person, by column; without those that are empty
 * @param sealed what the vault sealed, by column; without what is empty
 */
record HeldRow(UUID id, @Nullable UUID scope, Map<String, UUID> people, Map<String, byte[]> sealed) {

    HeldRow {
        people = Map.copyOf(people);
        sealed = Map.copyOf(sealed);
    }

    /** Whether one of these columns holds what that column is looked for. */
    boolean leadsTo(Map<String, UUID> looked, Set<String> columns) {
        return looked.entrySet().stream()
                .filter(one -> columns.contains(one.getKey()))
                .anyMatch(one -> one.getValue().equals(people.get(one.getKey())));
    }
}
