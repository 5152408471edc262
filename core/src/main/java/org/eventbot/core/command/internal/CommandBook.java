package org.eventbot.core.command.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginFailure;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Every word that the bot understands, and the plugin that it belongs to. Built once all plugins are there. */
@Slf4j
public class CommandBook {

    private final Map<String, CommandWord> words = new HashMap<>();

    CommandBook(ConfigurableListableBeanFactory beans, PluginCatalog catalog) {
        var all = new ArrayList<CommandWord>();
        beans.getBeansOfType(BotCommands.class)
                .forEach((name, commands) -> all.add(word(owner(beans, name, catalog), commands)));
        all.stream().filter(word -> !word.isShortcut()).forEach(this::add);
        all.stream()
                .filter(CommandWord::isShortcut)
                .sorted(Comparator.comparing(CommandWord::plugin))
                .forEach(this::addShortcut);
    }

    private static CommandWord word(String plugin, BotCommands commands) {
        var line = CommandLines.build(commands);
        return new CommandWord(plugin, commands, line.getCommandName(), CommandLines.description(line));
    }

    private void addShortcut(CommandWord word) {
        var other = words.putIfAbsent(word.name().toLowerCase(Locale.ROOT), word);
        if (other != null) {
            log.info(
                    "Plugin {} offers the short word {} too; it stays with {}",
                    word.plugin(),
                    word.name(),
                    other.plugin());
        }
    }

    private void add(CommandWord word) {
        var plugin = word.plugin();
        for (var name : word.words()) {
            var other = words.putIfAbsent(name.toLowerCase(Locale.ROOT), word);
            if (other != null) {
                throw new PluginFailure(
                        plugin,
                        "its command '" + name + "' is offered by " + other.plugin()
                                + " already; only one of them can have it");
            }
        }
    }

    /** A bean belongs to the plugin in whose package it was made: of several the one that is named most exactly. */
    private static String owner(ConfigurableListableBeanFactory beans, String bean, PluginCatalog catalog) {
        var maker = maker(beans, bean);
        return catalog.running().stream()
                .filter(plugin -> maker.startsWith(home(plugin)))
                .max(Comparator.comparing(plugin -> home(plugin).length()))
                .map(PluginDescriptor::id)
                .orElse(CommandWord.HOST);
    }

    /** The class whose method made the bean; for a static method only the definition knows it. */
    private static String maker(ConfigurableListableBeanFactory beans, String bean) {
        var definition = beans.getBeanDefinition(bean);
        var factory = definition.getFactoryBeanName();
        var type = factory == null ? null : beans.getType(factory);
        return type == null ? String.valueOf(definition.getBeanClassName()) : type.getName();
    }

    private static String home(PluginDescriptor plugin) {
        return Objects.requireNonNull(plugin.configuration()).getPackageName() + ".";
    }

    Optional<CommandWord> find(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether the first of the words is one of ours. */
    public boolean knows(String typed) {
        var first = Words.of(typed);
        return !first.isEmpty() && find(first.get(0)).isPresent();
    }

    /** All of them, in small letters. */
    Set<String> words() {
        return Collections.unmodifiableSet(words.keySet());
    }

    /** Each once, in the order of the alphabet. */
    Collection<CommandWord> all() {
        return words.values().stream()
                .distinct()
                .sorted(Comparator.comparing(CommandWord::name))
                .toList();
    }
}
