package org.eventbot.invite;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.message.Text;

/**
 * One message of a digest.
 *
 * @param text what the desk reads
 * @param problems what is reported by it
 */
record DigestPart(Text text, List<Problem> problems) {

    DigestPart {
        problems = List.copyOf(problems);
    }

    /** What it takes in a message that carries the text twice, plain and as HTML. */
    int size() {
        return DigestLine.bytes(text.plain()) + DigestLine.bytes(text.html());
    }

    DigestPart and(DigestPart next) {
        return new DigestPart(
                text.and(next.text()),
                Stream.concat(problems.stream(), next.problems().stream()).toList());
    }

    /** The rows whose answer is reported. */
    Set<UUID> tickets() {
        return problems.stream()
                .filter(problem -> problem.invitation().isEmpty())
                .map(Problem::ticket)
                .collect(Collectors.toSet());
    }

    /** The rows whose failure is reported. */
    Set<UUID> invitations() {
        return problems.stream()
                .map(Problem::invitation)
                .map(one -> one.map(Set::of).orElse(Set.of()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
