package org.eventbot.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Predicate;
import org.eventbot.app.network.Certificates;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.CommandPrefix;
import org.springframework.boot.convert.DurationStyle;

/** What a setting's value must look like. */
enum Check {
    ANY("something", value -> true),
    WEB_ADDRESS("a web address that begins with https:// or http://", Check::isWebAddress),
    MATRIX_IDS("Matrix IDs such as @ada:example.org, separated by commas", Check::areMatrixIds),
    MASTER_KEY("base64 of 32 bytes, as 'openssl rand -base64 32' prints it", Check::isKey),
    HOST_AND_PORT("an address and a port, such as 127.0.0.1:8080", Check::isHostAndPort),
    DIRECTORY("a directory that exists", value -> Files.isDirectory(Path.of(value))),
    POSTGRESQL(
            "an address such as jdbc:postgresql://localhost:5432/eventbot",
            value -> value.matches("jdbc:postgresql:(//[^/\\s]+/)?[^\\s/]+")),
    CERTIFICATES("certificates in PEM form, -----BEGIN CERTIFICATE-----", Certificates::areIn),
    TRUE_OR_FALSE("true or false", value -> value.equals("true") || value.equals("false")),
    FILE_OR_CONSOLE("file or console", value -> value.equals("file") || value.equals("console")),
    COMMAND_PREFIX("one to ten characters without blanks and backticks, such as !", Check::isPrefix),
    DAYS("a number of days such as 30", value -> value.matches("[0-9]{1,4}")),
    DURATION("a duration such as 60s or 5m", Check::isDuration);

    private final String expected;
    private final Predicate<String> test;

    Check(String expected, Predicate<String> test) {
        this.expected = expected;
        this.test = test;
    }

    String expected() {
        return expected;
    }

    boolean passes(String value) {
        try {
            return test.test(value);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        var address = URI.create(value);
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null;
    }

    private static boolean areMatrixIds(String value) {
        var people = value.split(",");
        for (var one : people) {
            new MatrixId(one.strip());
        }
        return people.length > 0;
    }

    private static boolean isKey(String value) {
        return Base64.getDecoder().decode(value).length == 32;
    }

    private static boolean isHostAndPort(String value) {
        var colon = value.lastIndexOf(':');
        var port = colon < 1 ? -1 : Integer.parseInt(value.substring(colon + 1));
        return port >= 0 && port <= 65_535;
    }

    private static boolean isPrefix(String value) {
        return new CommandPrefix(value).commandPrefix().equals(value);
    }

    private static boolean isDuration(String value) {
        return DurationStyle.detectAndParse(value).toMillis() >= 1000;
    }
}
