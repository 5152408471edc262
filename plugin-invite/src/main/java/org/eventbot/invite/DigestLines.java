package org.eventbot.invite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.RegistrationSource;

/** Puts problems into words, in as many messages as it takes. */
@RequiredArgsConstructor
class DigestLines {

    /** A Matrix event has at most 65,536 bytes as JSON (specification, "Size limits"); this leaves room for escapes. */
    private static final int MOST_BYTES = 45_000;

    private static final int LONGEST_ANSWER = 120;

    private final Sources sources;

    List<DigestPart> parts(Event event, List<Problem> problems) {
        var source = sources.of(event);
        var parts = new ArrayList<DigestPart>();
        for (var kind : Problem.Kind.values()) {
            var lines = problems.stream()
                    .filter(problem -> problem.kind() == kind)
                    .sorted(Comparator.comparing(
                                    (Problem problem) -> problem.order().value())
                            .thenComparing(Problem::position))
                    .map(problem -> new DigestLine(problem, words(source, event, problem)))
                    .toList();
            if (!lines.isEmpty()) {
                split(event, kind, lines).forEach(part -> append(parts, part));
            }
        }
        return List.copyOf(parts);
    }

    /** As few messages as can be: each costs the homeserver's patience, and a desk's. */
    private static void append(List<DigestPart> parts, DigestPart part) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).size() + part.size() <= MOST_BYTES) {
            parts.set(last, parts.get(last).and(part));
        } else {
            parts.add(part);
        }
    }

    private static List<DigestPart> split(Event event, Problem.Kind kind, List<DigestLine> lines) {
        var parts = new ArrayList<DigestPart>();
        int from = 0;
        int size = 0;
        for (int at = 0; at < lines.size(); at++) {
            size += lines.get(at).size();
            if (size > MOST_BYTES && at > from) {
                parts.add(part(event, kind, lines.subList(from, at)));
                from = at;
                size = lines.get(at).size();
            }
        }
        parts.add(part(event, kind, lines.subList(from, lines.size())));
        return List.copyOf(parts);
    }

    private static DigestPart part(Event event, Problem.Kind kind, List<DigestLine> lines) {
        var texts = new ArrayList<Text>();
        texts.add(Text.of(
                "**{}**: {} {}",
                event.name(),
                Counted.of(lines.size(), "registration", "registrations"),
                kind.words()));
        lines.forEach(line -> texts.add(line.text()));
        return new DigestPart(
                Text.lines(texts), lines.stream().map(DigestLine::problem).toList());
    }

    private static Text words(RegistrationSource source, Event event, Problem problem) {
        String page = source.orderPage(event.key(), problem.order());
        if (problem.reason().isEmpty()) {
            return Text.of("{}, ticket {} {}", problem.order(), problem.position(), page);
        }
        var what = Text.of(
                "{}, ticket {}: “{}”: {}.", problem.order(), problem.position(), cut(problem), problem.reason());
        return problem.suggestion()
                .map(meant -> Text.of("{} Did they mean {}? {}", what, meant, page))
                .orElseGet(() -> Text.of("{} {}", what, page));
    }

    private static String cut(Problem problem) {
        // A line break in the answer must not look like another line of ours.
        String given = problem.given().value().replaceAll("\\s", " ");
        return given.codePointCount(0, given.length()) <= LONGEST_ANSWER
                ? given
                : given.substring(0, given.offsetByCodePoints(0, LONGEST_ANSWER)) + "…";
    }
}
