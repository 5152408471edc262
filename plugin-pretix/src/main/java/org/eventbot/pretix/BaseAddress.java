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

    /** @throws IllegalArgumentException with what was expected, when the text is no such address */
    static BaseAddress of(String text) {
        return new BaseAddress(spelled(text)
                .filter(uri ->
                        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null)
                .map(uri -> origin(uri) + uri.getRawPath().replaceFirst("/+$", ""))
                .filter(address -> address.length() <= 255)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected the base address of a pretix server (EVENTBOT_PRETIX_URL), such as"
                                + " https://tickets.example.org, but found \"" + text + "\".")));
    }

    /** What follows the base in an address of this server, decoded; empty when it is another server's. */
    Optional<String> below(String address) {
        URI base = URI.create(value);
        return spelled(address)
                .filter(uri -> origin(uri).equals(origin(base)))
                .map(URI::getPath)
                .filter(path -> (path + "/").startsWith(base.getPath() + "/"))
                .map(path -> path.substring(base.getPath().length()));
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
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    @Override
    public String toString() {
        return value;
    }
}
