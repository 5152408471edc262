package org.eventbot.core.privacy.internal;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventbot.core.vault.Scope;

/** The scopes whose keys serve for suppression alone: one for each scope, so that it ends with it, and one for all. */
final class SuppressionKeys {

    static final Scope OBJECTIONS = named("eventbot objections");

    private SuppressionKeys() {}

    static Scope of(Scope scope) {
        return named("eventbot suppression " + scope.id());
    }

    /** Tells these scopes from those that data is sealed in. */
    static Predicate<Scope> among(Collection<Scope> all) {
        return Stream.concat(Stream.of(OBJECTIONS), all.stream().map(SuppressionKeys::of))
                .collect(toSet())::contains;
    }

    private static Scope named(String name) {
        return new Scope(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
