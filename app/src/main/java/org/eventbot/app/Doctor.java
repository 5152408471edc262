package org.eventbot.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.health.Finding;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.vault.VaultException;
import org.springframework.context.ApplicationContext;

/** Examines one thing after the other; what one needs and another found broken is not looked at. */
@RequiredArgsConstructor
final class Doctor {

    private static final String HOST = "host";

    private final Report report;
    private final Surroundings surroundings;

    void examine(Map<String, String> variables) {
        try {
            var settings = SettingsReader.read(variables);
            report.add(Finding.ok("settings", "complete and well-formed"));
            examine(settings);
        } catch (WrongSettings wrong) {
            // Each says what to do.
            wrong.problems().forEach(problem -> report.add(Finding.problem("settings", problem, "")));
        } catch (VaultException closed) {
            report.add(Finding.problem("keys", String.valueOf(closed.getMessage()), "the bot cannot start before"));
        }
    }

    private void examine(Settings settings) {
        report.lookingAt("directories");
        new DirectoryCheckup(settings).look().forEach(report::add);
        report.lookingAt("the database");
        var look = DatabaseLook.at(Database.of(settings));
        report.add(look.finding());
        report.lookingAt("the plugins");
        try (var context = new Program(settings, surroundings).look(look)) {
            plugins(context.getBean(PluginCatalog.class));
            checkups(context);
        } catch (RuntimeException failure) {
            report.add(Finding.problem(
                    "program",
                    "does not start: "
                            + Failures.describe(failure).lines().findFirst().orElse(""),
                    "start the bot and see its log"));
        }
    }

    private void plugins(PluginCatalog catalog) {
        for (var plugin : catalog.all()) {
            report.add(catalog.whyOff(plugin.id())
                    .map(reason -> Finding.problem(
                            "plugin " + plugin.id(), "cannot run: " + reason, "repair it, or take its jar away"))
                    .orElseGet(() -> Finding.ok("plugin " + plugin.id(), plugin.version())));
        }
        catalog.leftOut().forEach(one -> report.add(Finding.problem("plugin", one, "repair it, or take its jar away")));
    }

    private void checkups(ApplicationContext context) {
        var checkups = context.getBeansOfType(Checkup.class).values().stream()
                .sorted(Comparator.comparing(
                                (Checkup checkup) -> !checkup.plugin().equals(HOST))
                        .thenComparing(Checkup::plugin))
                .toList();
        for (var checkup : checkups) {
            report.lookingAt(checkup.plugin().equals(HOST) ? "the homeserver" : checkup.plugin());
            look(checkup).forEach(report::add);
        }
    }

    private static List<Finding> look(Checkup checkup) {
        try {
            return checkup.look();
        } catch (RuntimeException failure) {
            return List.of(Finding.problem(
                    "plugin " + checkup.plugin(),
                    "could not be examined: "
                            + Failures.describe(failure).lines().findFirst().orElse(""),
                    "tell its author; if the bot was never started yet, start it once"));
        }
    }
}
