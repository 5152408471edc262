package org.eventbot.core.plugin.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;

/**
 * The plugins that were found, and why some of them are off. Read once when the program starts; a plugin whose start
 * fails is switched off and stays so until the next start of the program.
 */
@Slf4j
public class PluginCatalog {

    /** A list that cannot be read at all could fail for ever. */
    private static final int MOST_BROKEN = 100;

    private final Map<String, PluginDescriptor> found = new LinkedHashMap<>();
    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, String> offBecause = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final ClassLoader classes;

    private PluginCatalog(ClassLoader classes) {
        this.classes = classes;
    }

    /** Asks every plugin that the class loader knows to describe itself. */
    public static PluginCatalog load(ClassLoader classes) {
        var catalog = new PluginCatalog(classes);
        catalog.readAll(ServiceLoader.load(BotPlugin.class, classes).stream().iterator());
        return catalog;
    }

    /** An entry whose class is missing, or is no plugin, is told by the iterator, which then goes on behind it. */
    private void readAll(Iterator<ServiceLoader.Provider<BotPlugin>> providers) {
        for (int broken = 0; broken < MOST_BROKEN; ) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                read(providers.next());
            } catch (ServiceConfigurationError failure) {
                // The message names classes and files, nothing of anybody.
                leaveOut("an entry", String.valueOf(failure.getMessage()));
                broken++;
            }
        }
    }

    private void read(ServiceLoader.Provider<BotPlugin> provider) {
        var entry = provider.type().getName();
        try {
            add(provider.get().describe(), entry);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError failure) {
            leaveOut(
                    entry, "it could not describe itself: " + failure.getClass().getName());
        }
    }

    private void add(PluginDescriptor plugin, String entry) {
        var problems = DescriptorCheck.problems(plugin, classes);
        if (found.containsKey(plugin.id())) {
            problems.add("its id '" + plugin.id() + "' is taken by " + entries.get(plugin.id())
                    + " already; ids must be unique, so rename one of them or take one away");
        }
        if (problems.isEmpty()) {
            found.put(plugin.id(), plugin);
            entries.put(plugin.id(), entry);
        } else {
            leaveOut(entry, String.join("; ", problems));
        }
    }

    private void leaveOut(String entry, String reason) {
        leaveOut(entry + ": " + reason);
    }

    /** Notes what could not be loaded, with the reason. */
    public void leaveOut(String what) {
        leftOut.add(what);
    }

    /** Says in the log what was found and what was left out; once the log is there. */
    public void announce() {
        running().forEach(plugin -> log.info("Plugin {} {}", plugin.id(), plugin.version()));
        leftOut.forEach(entry -> log.warn("Plugin left out: {}", entry));
        offBecause.forEach((id, reason) -> log.warn("Plugin {} is off: {}", id, reason));
    }

    public ClassLoader classes() {
        return classes;
    }

    /** The plugins that run, or are about to. */
    public List<PluginDescriptor> running() {
        return found.values().stream()
                .filter(plugin -> !offBecause.containsKey(plugin.id()))
                .toList();
    }

    public boolean isRunning(String id) {
        return found.containsKey(id) && !offBecause.containsKey(id);
    }

    public Optional<PluginDescriptor> find(String id) {
        return Optional.ofNullable(found.get(id));
    }

    /** All that were accepted, whether they run or not. */
    public List<PluginDescriptor> all() {
        return List.copyOf(found.values());
    }

    public Optional<String> whyOff(String id) {
        return Optional.ofNullable(offBecause.get(id));
    }

    /** What was refused at the door, with reasons. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    public void switchOff(String id, String reason) {
        offBecause.put(id, reason);
    }
}
