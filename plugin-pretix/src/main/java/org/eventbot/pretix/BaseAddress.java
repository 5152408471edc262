package org.eventbot.pretix;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a pretix server begins, in one spelling: scheme and host in small letters, no default port, no trailing slash.
 *
 * @param value the address
 */
record BaseAddress(String value) {

    /** The address that a person wrote into the setting. */
    static BaseAddress of(String text) {
        return of(text, "EVENTBOT_PRETIX_URL");
    }

    /** The address that a server wrote; empty when it is none. */
    static Optional<BaseAddress> tryOf(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException with what was expected, when the text is no such address */
    static BaseAddress of(String text, String setting) {
        return new BaseAddress(spelled(text)
                .filter(uri ->
                        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null)
                .map(uri -> origin(uri) + uri.getRawPath().replaceFirst("/+$", ""))
                .filter(address -> address.length() <= 255)
                .orElseThrow(() -> new IllegalArgumentException("Expected the base address of a pretix server ("
                        + setting + "), such as https://tickets.example.org, but found \"" + text + "\".")));
    }

    /**
     * What follows the base in an address of this server, decoded; empty when it is another server's. Whether it begins
     * with {@code http} or {@code https} does not matter: nothing is ever asked there.
     */
    Optional<String> below(String address) {
        URI base = URI.create(value);
        return spelled(address)
                .filter(uri -> site(uri).equals(site(base)))
                .map(BaseAddress::path)
                .filter(path -> (path + "/").startsWith(base.getPath() + "/"))
                .map(path -> path.substring(base.getPath().length()));
    }

    /** How deep below its host it lies: of two bases that fit, the longer one is meant. */
    int depth() {
        return value.length();
    }

    private static String path(URI uri) {
        return uri.getPath() == null ? "" : uri.getPath();
    }

    private static Optional<URI> spelled(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(BaseAddress::isOnTheWeb);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isOnTheWeb(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }

    private static String origin(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + site(uri);
    }

    private static String site(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    @Override
    public String toString() {
        return value;
    }
}
