package org.eventbot.testbed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that names somebody and that any class of this suite made up, for the search at the end. */
final class Register {

    private static final Set<String> TRACES = ConcurrentHashMap.newKeySet();

    private static final Set<String> CONTROLS = ConcurrentHashMap.newKeySet();

    private Register() {}

    /** What a program keeps in the clear, such as the name of an event: each must have kept one. */
    static void expect(String control) {
        CONTROLS.add(control);
    }

    static List<String> controls() {
        return List.copyOf(CONTROLS);
    }

    static void remember(Collection<String> traces) {
        TRACES.addAll(traces);
    }

    static List<String> traces() {
        return List.copyOf(TRACES);
    }
}
