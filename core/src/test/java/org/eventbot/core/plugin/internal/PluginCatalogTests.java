package org.eventbot.core.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.plugin.internal.TestPlugins.AlsoHello;
import org.eventbot.core.plugin.internal.TestPlugins.Demanding;
import org.eventbot.core.plugin.internal.TestPlugins.Half;
import org.eventbot.core.plugin.internal.TestPlugins.Hello;
import org.eventbot.core.plugin.internal.TestPlugins.HelloAgain;
import org.eventbot.core.plugin.internal.TestPlugins.Incomplete;
import org.eventbot.core.plugin.internal.TestPlugins.Throwing;
import org.eventbot.core.plugin.internal.TestPlugins.Undeclared;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.testing.ServicesLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginCatalogTests {

    @Test
    void findsThePluginsThatAreOffered() {
        var catalog = load(Hello.class, HelloAgain.class);

        assertThat(catalog.all()).extracting(PluginDescriptor::id).containsExactly("hello", "hello-again");
        assertThat(catalog.running()).hasSize(2);
        assertThat(catalog.isRunning("hello")).isTrue();
        assertThat(catalog.find("hello")).isPresent();
        assertThat(catalog.find("karma")).isEmpty();
        assertThat(catalog.leftOut()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIsOffered() {
        assertThat(load().all()).isEmpty();
    }

    @Test
    void keepsAPluginThatIsOffAndItsReason() {
        var catalog = load(Hello.class, HelloAgain.class);
        catalog.switchOff("hello", "it is tired");

        assertThat(catalog.isRunning("hello")).isFalse();
        assertThat(catalog.whyOff("hello")).contains("it is tired");
        assertThat(catalog.whyOff("hello-again")).isEmpty();
        assertThat(catalog.running()).extracting(PluginDescriptor::id).containsExactly("hello-again");
        assertThat(catalog.all()).hasSize(2);
    }

    @Test
    void refusesASecondPluginOfTheSameId() {
        var catalog = load(Hello.class, AlsoHello.class, HelloAgain.class);

        assertThat(catalog.all()).extracting(PluginDescriptor::id).containsExactly("hello", "hello-again");
        assertThat(catalog.leftOut())
                .singleElement()
                .asString()
                .contains(AlsoHello.class.getName(), "'hello' is taken by " + Hello.class.getName());
    }

    @Test
    void refusesAPluginThatSaysNothingAboutPersonalData() {
        assertThat(load(Undeclared.class, Hello.class).leftOut())
                .singleElement()
                .asString()
                .contains(Undeclared.class.getName(), "declares(...) or holdsNoPersonalData(why)");
    }

    @Test
    void refusesADeclarationThatIsNotWhole() {
        assertThat(load(Half.class, Hello.class).leftOut())
                .singleElement()
                .asString()
                .contains("'greetings' lacks [purpose, keptUntil, comesFrom]");
    }

    @Test
    void survivesAPluginThatThrows() {
        var catalog = load(Throwing.class, Incomplete.class, Demanding.class, Hello.class);

        assertThat(catalog.running()).extracting(PluginDescriptor::id).containsExactly("hello");
        assertThat(catalog.leftOut()).hasSize(3);
        assertThat(catalog.leftOut().get(0))
                .contains("it could not describe itself: java.lang.IllegalStateException")
                .doesNotContain("ada");
        assertThat(catalog.leftOut().get(1)).contains("java.lang.NoClassDefFoundError");
        assertThat(catalog.leftOut().get(2)).contains(Demanding.class.getName());
    }

    @Test
    void survivesAnEntryWhoseClassIsMissingOrNoPlugin() {
        var catalog = PluginCatalog.load(ServicesLoader.listing(
                List.of("com.example.Missing", Failures.class.getName(), Hello.class.getName()), Set.of()));

        assertThat(catalog.running()).extracting(PluginDescriptor::id).containsExactly("hello");
        assertThat(catalog.leftOut()).hasSize(2);
        assertThat(catalog.leftOut().get(0)).contains("com.example.Missing");
    }

    @Test
    void survivesAListThatCannotBeRead() {
        var catalog = PluginCatalog.load(ServicesLoader.listing(List.of("not a name"), Set.of()));

        assertThat(catalog.leftOut()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "hello_world", "1hello", "-hello", "../hello", "host", "hello world", "höi"})
    void refusesAnIdThatIsNone(String id) {
        assertThat(problems(TestPlugins.good(id)))
                .first()
                .asString()
                .contains("its id is '" + id + "'", "lower-case letters and dashes");
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(problems(TestPlugins.good("a".repeat(39)))).isEmpty();
        assertThat(problems(TestPlugins.good("a".repeat(40)))).hasSize(1);
    }

    @Test
    void refusesAPluginForAnotherVersionOfTheInterface() {
        var good = TestPlugins.good("hello");
        var old = new PluginDescriptor(
                "hello", "1", 0, "Greets.", List.of(), List.of(), good.nothingBecause(), good.configuration());

        assertThat(problems(old)).singleElement().asString().contains("SPI version 0, this program offers 1");
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertThat(problems(PluginDescriptor.named("Bad"))).hasSize(4);
    }

    @Test
    void refusesAPluginThatBothHoldsAndDoesNotHoldData() {
        assertThat(problems(TestPlugins.good("hello").declares(greetings())))
                .singleElement()
                .asString()
                .contains("only one can be true");
    }

    @Test
    void refusesACategoryThatIsDeclaredTwice() {
        assertThat(problems(TestPlugins.good("hello").holdsNoPersonalData("").declares(greetings(), greetings())))
                .singleElement()
                .asString()
                .contains("'greetings' twice");
    }

    @Test
    void refusesAPluginThatHoldsNothingAndHasTables() {
        var classes = ServicesLoader.listing(List.of(), Set.of("db/migration/hello"));

        assertThat(DescriptorCheck.problems(TestPlugins.good("hello"), classes))
                .singleElement()
                .asString()
                .contains("has tables of its own");
    }

    private static Declaration greetings() {
        return Declaration.of("greetings")
                .about("a")
                .purpose("b")
                .keptUntil("c")
                .comesFrom("d");
    }

    private static List<String> problems(PluginDescriptor plugin) {
        return DescriptorCheck.problems(plugin, PluginCatalogTests.class.getClassLoader());
    }

    @SafeVarargs
    private static PluginCatalog load(Class<? extends BotPlugin>... plugins) {
        return PluginCatalog.load(ServicesLoader.offering(List.of(plugins)));
    }
}
