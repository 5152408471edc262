package org.eventbot.app;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.eventbot.app.terminal.Progress;
import org.eventbot.core.health.Finding;
import org.eventbot.core.health.Finding.Level;

/** What was found, a line each. */
@RequiredArgsConstructor
final class Report {

    private final Progress progress;
    private int problems;
    private int warnings;

    void lookingAt(String subject) {
        progress.doing("looking at " + subject);
    }

    void add(Finding finding) {
        problems += finding.level() == Level.PROBLEM ? 1 : 0;
        warnings += finding.level() == Level.WARNING ? 1 : 0;
        var line = String.format(
                "%-8s %s: %s", finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), finding.words());
        progress.line(finding.advice().isEmpty() ? line : line + ": " + finding.advice());
    }

    /** @return whether there is no problem */
    boolean conclude() {
        progress.line(
                problems == 0 && warnings == 0
                        ? "All is well."
                        : count(problems, "problem") + " and " + count(warnings, "warning") + ".");
        return problems == 0;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
