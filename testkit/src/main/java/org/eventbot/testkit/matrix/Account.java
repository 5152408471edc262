package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A local account with what it keeps on its server. */
final class Account {

    private final String id;
    private final String password;
    private final boolean admin;
    private final Map<String, Kept> data = new LinkedHashMap<>();
    private final List<JsonNode> filters = new ArrayList<>();
    private String displayName;

    Account(String id, String localpart, String password, boolean admin) {
        this.id = id;
        this.displayName = localpart;
        this.password = password;
        this.admin = admin;
    }

    String id() {
        return id;
    }

    boolean isAdmin() {
        return admin;
    }

    boolean hasPassword(String attempt) {
        return password.equals(attempt);
    }

    String displayName() {
        return displayName;
    }

    void rename(String name) {
        displayName = name;
    }

    /** Keeps account data; rooms have keys of their own. */
    void keep(String key, JsonNode content, long position) {
        data.put(key, new Kept(content, position));
    }

    @Nullable
    JsonNode kept(String key) {
        Kept kept = data.get(key);
        return kept == null ? null : kept.content;
    }

    Map<String, Kept> data() {
        return data;
    }

    String addFilter(JsonNode filter) {
        int known = filters.indexOf(filter);
        if (known >= 0) {
            return Integer.toString(known);
        }
        filters.add(filter);
        return Integer.toString(filters.size() - 1);
    }

    @Nullable
    JsonNode filter(String number) {
        return filters.stream()
                .filter(filter -> Integer.toString(filters.indexOf(filter)).equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Account data and when it was set. */
    record Kept(JsonNode content, long position) {}
}
