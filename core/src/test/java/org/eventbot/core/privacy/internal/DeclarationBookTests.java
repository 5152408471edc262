package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations.Entry;
import org.junit.jupiter.api.Test;

class DeclarationBookTests {

    @Test
    void listsTheHostAndEveryPlugin() {
        var votes = Declaration.of("votes");
        var book = new DeclarationBook(List.of(
                PluginDescriptor.named("karma").declares(votes),
                PluginDescriptor.named("hello").holdsNoPersonalData("it only greets")));

        assertThat(book.all()).extracting(Entry::owner).containsExactly("host", "karma", "hello");
        assertThat(book.all().get(1)).isEqualTo(new Entry("karma", List.of(votes), ""));
        assertThat(book.all().get(2)).isEqualTo(new Entry("hello", List.of(), "it only greets"));
    }

    @Test
    void leavesNoWordOfTheHostsOwnDeclarationsOut() {
        assertThat(HostDeclarations.all()).isNotEmpty().allSatisfy(declaration -> {
            assertThat(declaration.missing()).isEmpty();
            assertThat(declaration.tables()).isNotEmpty();
        });
    }

    @Test
    void namesEachCategoryOfTheHostOnce() {
        assertThat(HostDeclarations.all()).extracting(Declaration::category).doesNotHaveDuplicates();
    }
}
