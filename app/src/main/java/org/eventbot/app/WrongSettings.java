package org.eventbot.app;

import java.util.List;

/** The program cannot start with these settings; says about each what was expected, what was found, what to do. */
class WrongSettings extends RuntimeException {

    private final List<String> problems;

    WrongSettings(List<String> problems) {
        super("eventbot cannot start, " + problems.size() + (problems.size() == 1 ? " setting needs" : " settings need")
                + " attention:\n  - " + String.join("\n  - ", problems)
                + "\nAll settings: java -jar eventbot.jar --help");
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
