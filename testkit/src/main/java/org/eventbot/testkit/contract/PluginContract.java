package org.eventbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eventbot.core.command.Role;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.internal.DeclarationBook;
import org.eventbot.core.privacy.internal.SchemaCoverage;
import org.eventbot.testkit.matrix.MatrixUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every plugin keeps to, tried in the real host with an H2 database in memory, against {@link
 * org.eventbot.testkit.matrix.FakeHomeserver}. The author of a plugin writes no more than this:
 *
 * <pre>
 * class HelloContractTests extends PluginContract {
 *     HelloContractTests() {
 *         super("hello");
 *     }
 * }
 * </pre>
 *
 * The contract uses the plugin as people do: it types the examples that its commands show (their {@code footer}). All
 * plugins of the class path run beside it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContract extends PrivacyContract {

    private static final int AT_ONCE = 100;

    private final String plugin;
    private @Nullable ContractHost running;

    /** @param plugin the plugin's id */
    protected PluginContract(String plugin) {
        this.plugin = plugin;
    }

    /** What is set for the plugin beyond its defaults: {@code eventbot.<plugin>.…}. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @BeforeAll
    void startsInTheHost() {
        running = ContractHost.start(plugin, settings());
    }

    @AfterAll
    void stops() {
        if (running != null) {
            running.close();
        }
    }

    @Override
    final String owner() {
        return plugin;
    }

    @Override
    final ContractHost host() {
        return Objects.requireNonNull(running);
    }

    @Test
    void isFoundAndRuns() {
        var catalog = host().bean(PluginCatalog.class);

        assertThat(catalog.whyOff(plugin)).as("why it is off").isEmpty();
        assertThat(catalog.isRunning(plugin))
                .as("found by its entry in META-INF/services; left out were %s", catalog.leftOut())
                .isTrue();
    }

    @Test
    void isListedInHelp() {
        var words = offers().stream().map(Offer::word).distinct().toList();

        assertThat(host().rooms().ask(host().rooms().operator, "!help"))
                .contains(words.stream().map(word -> "!" + word).toList());
    }

    @Test
    void explainsWrongUsageWithAnExample() {
        for (var offer : offers()) {
            assertThat(host().rooms().ask(host().rooms().operator, offer.typed() + " --no-such-option"))
                    .as("answer to a wrong option of %s; its @Command needs a footer with an example", offer.typed())
                    .contains("Example", offer.typed())
                    .doesNotContain("went wrong inside");
        }
    }

    @Test
    void answersItsOwnExamples() {
        for (var offer : offers()) {
            assertThat(host().rooms().ask(host().rooms().operator, offer.example()))
                    .as("answer to the example of %s", offer.typed())
                    .isNotBlank()
                    .doesNotContain("went wrong inside", "No such command", "Unmatched argument", "Unknown option");
        }
    }

    @Test
    void refusesAStrangerWhatIsPrivileged() {
        var privileged =
                offers().stream().filter(offer -> offer.role() != Role.ANYONE).toList();
        assumeTrue(!privileged.isEmpty(), "anyone may use all of its commands");
        var stranger = host().rooms().join("stranger");

        for (var offer : privileged) {
            var answers = host().rooms().askAll(stranger, List.of(offer.example()));
            assertThat(answers)
                    .as("answers to a stranger's %s", offer.typed())
                    .allMatch(answer -> answer.contains(offer.role().words()));
            // Where its plugin is on, only what is for operators alone may be met with silence.
            assertThat(answers.isEmpty() && offer.role() != Role.OPERATOR).isFalse();
        }
    }

    @Test
    void isSilentWhereItIsOff() {
        var rooms = host().rooms();
        offers().forEach(offer -> rooms.say(rooms.neighbour, rooms.elsewhere, offer.example()));
        rooms.ask(rooms.neighbour, rooms.elsewhere, "!version");

        assertThat(rooms.fromBot(rooms.elsewhere)).as("said by the bot").hasSize(1);
    }

    @Test
    void isSilentOnceItIsSwitchedOff() {
        var rooms = host().rooms();
        var room = rooms.another();
        var before = rooms.fromBot(room).size();
        rooms.ask(rooms.operator, room, "!plugin disable " + plugin + " --room " + room);
        var member = rooms.join(room, "member");
        offers().forEach(offer -> rooms.say(member, room, offer.example()));
        rooms.ask(member, room, "!version");

        assertThat(rooms.fromBot(room)).as("said by the bot").hasSize(before + 2);
    }

    @Test
    void injectsNothingInternal() {
        assertThat(Injections.of(host().context(), plugin))
                .as("what it injects although it is the host's own business; public are the packages"
                        + " org.eventbot.core.* that are not called internal")
                .isEmpty();
    }

    @Test
    void makesAnInstanceOfACommandForEachCall() {
        assertThat(offers()).allSatisfy(offer -> assertThat(offer.factory().get())
                .as("a second %s; write BotCommands.of(… new …)", offer.typed())
                .isNotSameAs(offer.factory().get()));
    }

    @Test
    void answersAHundredCallsAtOnceEachWithItsOwn() {
        var people = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> "@n" + i + "n:contract.example")
                .toList();
        var rooms = host().rooms();
        var calls = people.stream().map(this::call).toList();
        var answers = rooms.askAll(rooms.operator, calls);

        assertThat(answers).as("answers").hasSize(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            var own = people.get(i);
            assertThat(people.stream().filter(person -> !person.equals(own)))
                    .as("answer to one call that names the person of another")
                    .noneMatch(answers.get(i)::contains);
        }
    }

    /** One that names a person if there is any, else one that is wrong in its own way. */
    private String call(String person) {
        var naming = offers().stream().filter(Offer::namesSomebody).findFirst();
        return naming.map(offer -> offer.exampleFor(person))
                .orElseGet(() -> offers().get(0).typed() + " --" + person);
    }

    @Test
    void declaresEveryColumnOfItsTables() {
        var catalog = host().bean(PluginCatalog.class);
        var coverage = SchemaCoverage.of(host().database(), new DeclarationBook(catalog.all()));
        var prefix = plugin.replace('-', '_') + "_";
        var tables = new TreeSet<String>();
        catalog.find(plugin).orElseThrow().declarations().stream()
                .flatMap(declaration -> declaration.tables().stream())
                .map(TableUse::table)
                .forEach(tables::add);

        assertThat(tables).as("its tables").allMatch(table -> table.startsWith(prefix));
        assertThat(coverage.undeclared())
                .as("columns that no declaration names")
                .isEmpty();
        assertThat(coverage.absent())
                .as("columns that are declared and do not exist")
                .noneMatch(column -> column.startsWith(prefix));
    }

    @Test
    void writesNobodyIntoTheLog() {
        var rooms = host().rooms();
        offers().forEach(offer -> rooms.ask(rooms.operator, offer.example()));
        var secrets = new TreeSet<>(rooms.secrets());
        offers().forEach(offer -> secrets.addAll(offer.people()));

        assertThat(host().log().lines())
                .as("lines of the log, at DEBUG, that name somebody or something that leads to somebody")
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    void changesNobodysMembershipWhenItRunsDry() {
        assumeTrue(Injections.uses(host().context(), plugin, Outbox.class), "it sends nothing by itself");
        var settings = new HashMap<>(settings());
        settings.put("eventbot.dry-run", "true");
        try (var dry = ContractHost.start(plugin, settings)) {
            offers().forEach(offer -> dry.rooms().ask(dry.rooms().operator, offer.example()));
            dry.rooms().ask(dry.rooms().operator, "!version");

            assertThat(dry.rooms().membershipsByBot())
                    .as("memberships that the bot changed")
                    .isEmpty();
        }
    }

    private List<Offer> offers() {
        var offers = Offer.of(host().context(), plugin);
        assumeTrue(!offers.isEmpty(), "it offers no commands");
        return offers;
    }

    /** Somebody with power over everything, for further tests of the same plugin. */
    protected final MatrixUser operator() {
        return host().rooms().operator;
    }

    /** Makes an account and lets it join {@link #room()}, without any power. */
    protected final MatrixUser join(String name) {
        return host().rooms().join(name);
    }

    /** A room where the plugin is on. */
    protected final String room() {
        return host().rooms().room;
    }

    /** Says something in {@link #room()} and returns what the bot answers. */
    protected final String ask(String words) {
        return host().rooms().ask(operator(), words);
    }

    /** One of the plugin's own beans. */
    protected final <T> T bean(Class<T> type) {
        return host().bean(type);
    }

    /** Puts the clock forward, for the bot and for the homeserver. */
    protected final void advance(Duration time) {
        host().clock().advance(time);
    }
}
