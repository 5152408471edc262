package org.eventbot.core.command.internal;

import java.time.Clock;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.internal.Agreements;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = StoredCommand.class)
@EnableJpaRepositories(basePackageClasses = StoredCommands.class)
public class CommandConfiguration {

    @Bean
    CommandBook commandBook(ConfigurableListableBeanFactory beans, PluginCatalog catalog) {
        return new CommandBook(beans, catalog);
    }

    @Bean
    Permissions permissions(Authority authority, PluginSwitches switches, RoomView rooms) {
        return new Permissions(authority, switches, rooms);
    }

    @Bean
    CommandInbox commandInbox(StoredCommands commands, Vault vault, JsonMapper json, StoredOutbox outbox, Clock clock) {
        return new CommandInbox(commands, vault, json, outbox, clock);
    }

    @Bean
    CommandCleanup commandCleanup(CommandInbox inbox) {
        return new CommandCleanup(inbox);
    }

    @Bean
    CommandRunner commandRunner(
            CommandInbox inbox,
            CommandBook book,
            Permissions permissions,
            RoomView rooms,
            DirectChats chats,
            MatrixClient matrix,
            Clock clock) {
        var dispatch = new CommandDispatch(
                book, new CommandParser(rooms), permissions, rooms, clock, new Receipts(matrix)::give);
        return new CommandRunner(inbox, dispatch, new Answers(rooms, chats));
    }

    @Bean
    BotCommands helpCommand(ObjectProvider<CommandBook> book, Permissions permissions) {
        return BotCommands.of(() -> new HelpCommand(book::getObject, permissions));
    }

    @Bean
    BotCommands versionCommand() {
        return BotCommands.of(VersionCommand::new);
    }

    @Bean
    BotCommands pluginCommand(
            PluginCatalog catalog,
            PluginSwitches switches,
            RoomView rooms,
            Agreements agreements,
            Permissions permissions,
            ObjectProvider<CommandBook> book) {
        return BotCommands.group(
                "plugin",
                "Lists plugins and turns them on and off.",
                () -> new PluginListCommand(catalog, switches, rooms, permissions),
                () -> new PluginTurnCommand.Enable(catalog, switches, rooms),
                () -> new PluginTurnCommand.Disable(catalog, switches, rooms),
                () -> new SpaceCommand.Accept(agreements, rooms),
                () -> new SpaceCommand.Withdraw(agreements, rooms),
                () -> new WordCommand.Mute(book::getObject, switches, rooms),
                () -> new WordCommand.Unmute(book::getObject, switches, rooms));
    }

    @Bean
    BotCommands pluginsCommand(
            PluginCatalog catalog, PluginSwitches switches, RoomView rooms, Permissions permissions) {
        return BotCommands.of(() -> new PluginListCommand(catalog, switches, rooms, permissions))
                .named("plugins");
    }
}
