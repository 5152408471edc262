package org.eventbot.testbed;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the bot is expected to say, in one place: as little as shows that the right thing was said. */
final class Words {

    /** In the log, once commands are answered and the sync loop runs. */
    static final String READY = "eventbot is ready";

    /** In the log, when a backup brought back what had been erased. */
    static final String RESTORED = "A backup was restored; ";

    static final String NO_SUCH_ACCOUNT = "no such account";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s`<>()\"']+");

    private Words() {}

    static Predicate<String> containing(String... parts) {
        return body -> Stream.of(parts).allMatch(part -> contains(body, part));
    }

    private static boolean contains(String body, String part) {
        return body.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** A refusal to somebody who has no say there, or is not in the room that it is about. */
    static Predicate<String> lackOfRole() {
        return containing("This is for").or(containing("nothing about a room to people who are not in it"));
    }

    /** A refusal for want of a power level. */
    static Predicate<String> lackOfPower() {
        return containing("power");
    }

    /** A refusal because no operator allowed the event in this space. */
    static Predicate<String> lackOfGrant() {
        return containing("allow");
    }

    /** Such as "joined 2" in the answer to a question for the status. */
    static Predicate<String> counting(String what, int number) {
        Pattern pattern = Pattern.compile("(?i)\\b" + what + ":?\\s+" + number + "\\b");
        return body -> pattern.matcher(body).find();
    }

    /** The first match in an answer. */
    static String found(String pattern, String body) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected \"" + pattern + "\", found: " + body));
    }

    /** The address that leads there, of all that an answer names. */
    static URI address(String body, String hostAndPort) {
        return ADDRESS.matcher(body)
                .results()
                .map(found -> URI.create(found.group()))
                .filter(address -> address.getRawAuthority().endsWith(hostAndPort))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected an address of " + hostAndPort + ", found: " + body));
    }
}
