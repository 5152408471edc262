package org.eventbot.app.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the usual variables name: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, also in lower
 * case. This machine itself is never reached through a proxy.
 */
public final class Proxies extends ProxySelector {

    private static final int DEFAULT_PORT = 3128;

    private final Map<String, Optional<URI>> byScheme;
    private final List<String> direct;

    private Proxies(Map<String, Optional<URI>> byScheme, List<String> direct) {
        this.byScheme = byScheme;
        this.direct = direct;
    }

    /** @throws IllegalArgumentException when a proxy's address is none; the message says which variable it is */
    public static Proxies read(Map<String, String> variables) {
        var without = find(variables, "NO_PROXY").orElse("");
        return new Proxies(
                Map.of("https", proxy(variables, "HTTPS_PROXY"), "http", proxy(variables, "HTTP_PROXY")),
                Arrays.stream(without.split("[,\\s]+"))
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static Optional<URI> proxy(Map<String, String> variables, String name) {
        return find(variables, name).map(value -> parse(name, value));
    }

    private static URI parse(String name, String value) {
        try {
            var address = URI.create(value.contains("://") ? value : "http://" + value);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException wrong) {
            // Told below, without the value: a password may be in it.
        }
        throw new IllegalArgumentException(name
                + ": the proxy for outgoing requests. Expected: an address such as http://proxy.example.org:3128; found:"
                + " something else. Correct it, or unset it.");
    }

    private static Optional<String> find(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.getOrDefault(name, variables.get(name.toLowerCase(Locale.ROOT))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    boolean isEmpty() {
        return byScheme.values().stream().allMatch(Optional::isEmpty);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return byScheme.getOrDefault(String.valueOf(uri.getScheme()), Optional.empty())
                .filter(proxy -> !isDirect(uri))
                .map(proxy -> List.of(new Proxy(Proxy.Type.HTTP, address(proxy))))
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private static InetSocketAddress address(URI proxy) {
        return new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort());
    }

    private boolean isDirect(URI uri) {
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || direct.stream().anyMatch(rule -> matches(host, uri.getPort(), rule));
    }

    /** {@code example.org} stands for all hosts below it too, with or without a dot in front. */
    private static boolean matches(String host, int port, String rule) {
        var colon = rule.lastIndexOf(':');
        var hasPort = colon > 0 && rule.substring(colon + 1).matches("\\d+") && !rule.endsWith("]");
        if (hasPort && Integer.parseInt(rule.substring(colon + 1)) != port) {
            return false;
        }
        var name = (hasPort ? rule.substring(0, colon) : rule).replaceFirst("^\\*?\\.", "");
        return rule.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    /** How a proxy is told who asks; only proxies hear it, never a server. */
    Optional<Authenticator> login() {
        var logins = byScheme.values().stream()
                .flatMap(Optional::stream)
                .filter(proxy -> proxy.getUserInfo() != null)
                .toList();
        if (logins.isEmpty()) {
            return Optional.empty();
        }
        // By itself Java does not send a password to a proxy that it opens a tunnel through.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        return Optional.of(new ProxyLogin(logins));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request itself fails, and says so.
    }

    private static final class ProxyLogin extends Authenticator {

        private final List<URI> logins;

        private ProxyLogin(List<URI> logins) {
            this.logins = logins;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY) {
                return null;
            }
            return logins.stream()
                    .filter(proxy -> proxy.getHost().equalsIgnoreCase(getRequestingHost()))
                    .findFirst()
                    .map(proxy -> proxy.getUserInfo().split(":", 2))
                    .map(login ->
                            new PasswordAuthentication(login[0], (login.length > 1 ? login[1] : "").toCharArray()))
                    .orElse(null);
        }
    }
}
