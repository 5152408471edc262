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

    /** The name of an event, which a program may keep in the clear: whoever knows it must have kept it. */
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
