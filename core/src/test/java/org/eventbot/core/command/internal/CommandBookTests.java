package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.plugin.internal.PluginFailure;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.karma.KarmaCommands;
import org.eventbot.karma.KarmaPlugin;
import org.eventbot.karmamore.KarmaMorePlugin;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CommandBookTests {

    private final PluginCatalog catalog =
            PluginCatalog.load(ServicesLoader.offering(List.of(KarmaPlugin.class, KarmaMorePlugin.class)));

    @Test
    void knowsWhoseAWordIs() {
        var book = book(KarmaCommands.class, configurationOf("karma-more"));

        assertThat(book.find("karma")).map(CommandWord::plugin).contains("karma");
        assertThat(book.find("THANKS")).map(CommandWord::plugin).contains("karma");
        assertThat(book.find("more")).map(CommandWord::plugin).contains("karma-more");
        assertThat(book.find("evenmore")).map(CommandWord::plugin).contains("karma-more");
        assertThat(book.find("dance")).isEmpty();
        assertThat(book.all()).extracting(CommandWord::name).containsExactly("evenmore", "karma", "more", "top");
    }

    @Test
    void blamesThePluginThatOffersAWordASecondTime() {
        assertThatThrownBy(() -> book(KarmaCommands.class, KarmaMorePlugin.Thief.class))
                .isInstanceOfSatisfying(PluginFailure.class, failure -> assertThat(failure.plugin())
                        .isEqualTo("karma-more"))
                .hasMessage("its command 'Thanks' is offered by karma already; only one of them can have it");
    }

    @Test
    void letsAShortWordBeWhereNobodyElseHasIt() {
        var book = book(KarmaMorePlugin.Short.class, KarmaCommands.class);

        assertThat(book.find("quick")).map(CommandWord::isShortcut).contains(true);
        assertThat(book.find("quick")).map(CommandWord::name).contains("quick");
        assertThat(book.find("thanks")).map(CommandWord::plugin).contains("karma");
    }

    private Class<?> configurationOf(String plugin) {
        return java.util.Objects.requireNonNull(
                catalog.find(plugin).orElseThrow().configuration());
    }

    private CommandBook book(Class<?>... configurations) {
        try (var context = new AnnotationConfigApplicationContext(configurations)) {
            return new CommandBook(context.getBeanFactory(), catalog);
        }
    }
}
