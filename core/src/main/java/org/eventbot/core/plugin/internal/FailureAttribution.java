package org.eventbot.core.plugin.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventbot.core.plugin.PluginDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;

/** Whose fault it was that the program did not start, as far as the exception tells. */
public final class FailureAttribution {

    private FailureAttribution() {}

    /** The plugin that failed and a reason for people, or nothing when it was not a plugin. */
    public static Optional<PluginFailure> find(PluginCatalog catalog, Throwable failure) {
        var causes = causes(failure);
        for (var cause : causes) {
            // One that is off cannot fail again: without this, a mistake of the host could be tried for ever.
            if (cause instanceof PluginFailure known && catalog.isRunning(known.plugin())) {
                return Optional.of(known);
            }
        }
        // The innermost cause is the most telling one, and of ids that begin alike the longest.
        var plugins = catalog.running().stream()
                .sorted(Comparator.comparing(
                                (PluginDescriptor plugin) -> plugin.id().length())
                        .reversed())
                .toList();
        for (int i = causes.size() - 1; i >= 0; i--) {
            for (var plugin : plugins) {
                if (isAbout(causes.get(i), plugin)) {
                    return Optional.of(new PluginFailure(plugin.id(), reason(causes), failure));
                }
            }
        }
        return Optional.empty();
    }

    private static String reason(List<Throwable> causes) {
        return "it could not start: " + causes.get(causes.size() - 1).getClass().getSimpleName();
    }

    private static boolean isAbout(Throwable cause, PluginDescriptor plugin) {
        var configuration = plugin.configuration();
        if (configuration == null) {
            return false;
        }
        var classes = configuration.getPackageName() + ".";
        return cause instanceof BeanCreationException creation
                        && String.valueOf(creation.getResourceDescription()).contains(classes.replace('.', '/'))
                || String.valueOf(cause.getMessage()).contains(classes)
                || isAboutTable(cause, plugin)
                || runsIn(cause, classes);
    }

    /** Hibernate's validation names the table, whose prefix is the plugin's id. */
    private static boolean isAboutTable(Throwable cause, PluginDescriptor plugin) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause.getClass().getName().startsWith("org.hibernate.")
                && message.contains("[" + plugin.id().replace('-', '_') + "_");
    }

    private static boolean runsIn(Throwable cause, String classes) {
        for (var frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(classes)) {
                return true;
            }
        }
        return false;
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
