package org.eventbot.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eventbot.app.network.Certificates;
import org.eventbot.app.network.Outgoing;
import org.eventbot.app.network.Proxies;
import org.eventbot.core.vault.internal.VaultSettings;

/** Settings that are whole and right. */
final class Settings {

    private final Map<Setting, String> values;
    private final Map<String, String> more;
    private final Proxies proxies;

    /** @param more properties that have no setting of their own */
    Settings(Map<Setting, String> values, Map<String, String> more, Proxies proxies) {
        this.values = new EnumMap<>(values);
        this.more = Map.copyOf(more);
        this.proxies = proxies;
    }

    Optional<String> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private String get(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    Path dataDirectory() {
        return Path.of(get(Setting.DATA_DIR)).toAbsolutePath();
    }

    VaultSettings vault() {
        return new VaultSettings(Path.of(get(Setting.KEYS_DIR)).toAbsolutePath(), find(Setting.MASTER_KEY));
    }

    Outgoing outgoing() {
        return new Outgoing(proxies, find(Setting.EXTRA_CA).map(Certificates::alsoTrusting));
    }

    /** What the application context reads, under its own names. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>(more);
        values.forEach((setting, value) -> properties.put(setting.property(), value));
        properties.putAll(server(get(Setting.LISTEN)));
        properties.put("management.health.diskspace.path", dataDirectory().toString());
        if (get(Setting.LOG).equals("file")) {
            properties.put(
                    "logging.file.name",
                    dataDirectory().resolve("logs").resolve("eventbot.log").toString());
        }
        properties.putAll(Database.of(this).properties());
        return properties;
    }

    private static Map<String, Object> server(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        return Map.of(
                "server.address", hostAndPort.substring(0, colon),
                "server.port", hostAndPort.substring(colon + 1));
    }
}
