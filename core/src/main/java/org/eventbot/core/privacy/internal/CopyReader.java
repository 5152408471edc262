package org.eventbot.core.privacy.internal;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a row into what its person gets to read: sealed values opened, ids and keys of ours left out. */
@RequiredArgsConstructor
final class CopyReader implements RowMapper<Map<String, Object>> {

    private static final JsonMapper JSON = ForgetfulJson.mapper().build();

    private final TableUse use;
    private final Vault vault;
    private final Scope scope;

    @Override
    public Map<String, Object> mapRow(ResultSet row, int number) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        var id = row.getObject(use.key(), UUID.class);
        for (var column : use.sealed()) {
            var value = row.getBytes(column);
            if (value != null) {
                open(column, vault.unseal(scope, new Binding(use.table(), column, id), value), fields);
            }
        }
        var ours =
                Stream.of(use.key(), "version", use.scope().orElse(use.key())).collect(toSet());
        for (var column : use.plain()) {
            if (!ours.contains(column)) {
                add(column, row.getObject(column), fields);
            }
        }
        return fields;
    }

    /** What was sealed as an object of JSON is shown field by field. */
    private static void open(String column, String text, Map<String, Object> fields) {
        var object = object(text);
        if (object == null) {
            fields.put(words(column), text);
        } else {
            object.properties().forEach(field -> addJson(field.getKey(), field.getValue(), fields));
        }
    }

    private static void addJson(String name, JsonNode value, Map<String, Object> fields) {
        if (value.isNumber()) {
            fields.put(words(name), value.numberValue());
        } else if (value.isBoolean()) {
            fields.put(words(name), value.booleanValue());
        } else if (!value.isNull()) {
            fields.put(words(name), value.isString() ? value.asString() : value.toString());
        }
    }

    private static @Nullable JsonNode object(String text) {
        try {
            var node = text.startsWith("{") ? JSON.readTree(text) : null;
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException plainText) {
            return null;
        }
    }

    private static void add(String column, @Nullable Object value, Map<String, Object> fields) {
        if (value instanceof OffsetDateTime time) {
            fields.put(words(column), time.toInstant());
        } else if (value instanceof Timestamp time) {
            fields.put(words(column), time.toInstant());
        } else if (value != null && !(value instanceof UUID) && !(value instanceof byte[])) {
            fields.put(words(column), value);
        }
    }

    private static String words(String column) {
        return column.replace('_', ' ');
    }
}
