package org.eventbot.invite;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
