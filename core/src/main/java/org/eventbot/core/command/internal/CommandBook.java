package org.eventbot.core.command.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Every word that the bot understands, and the plugin that it belongs to. Built once all plugins are there. */
class CommandBook {

    private final Map<String, CommandWord> words = new HashMap<>();

    CommandBook(ConfigurableListableBeanFactory beans, PluginCatalog catalog) {
        beans.getBeansOfType(BotCommands.class).forEach((name, commands) -> add(owner(beans, name, catalog), commands));
    }

    private void add(String plugin, BotCommands commands) {
        var line = CommandLines.describe(commands);
        var word = new CommandWord(plugin, commands, line.getCommandName(), CommandLines.description(line));
        for (var name : word.words()) {
            var other = words.putIfAbsent(name.toLowerCase(Locale.ROOT), word);
            if (other != null) {
                throw new IllegalStateException("The command '" + name + "' of plugin " + plugin
                        + " is already offered by plugin " + other.plugin() + "; rename one of them");
            }
        }
    }

    /** A bean belongs to the plugin in whose configuration class it was made. */
    private static String owner(ConfigurableListableBeanFactory beans, String bean, PluginCatalog catalog) {
        var maker = beans.getBeanDefinition(bean).getFactoryBeanName();
        var type = maker == null ? null : beans.getType(maker);
        if (type == null) {
            return CommandWord.HOST;
        }
        return catalog.running().stream()
                .filter(plugin -> plugin.configuration() != null
                        && type.getPackageName()
                                .startsWith(plugin.configuration().getPackageName()))
                .map(plugin -> plugin.id())
                .findFirst()
                .orElse(CommandWord.HOST);
    }

    Optional<CommandWord> find(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Each once, in the order of the alphabet. */
    Collection<CommandWord> all() {
        return words.values().stream()
                .distinct()
                .sorted(Comparator.comparing(CommandWord::name))
                .toList();
    }
}
