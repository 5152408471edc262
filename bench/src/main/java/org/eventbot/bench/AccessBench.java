package org.eventbot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * How long the running program takes to find what it keeps about one person among a million registrations, and to copy it:
 * by {@code eventbot gdpr access}, without the start of the process that only passes it on.
 */
final class AccessBench {

    private static final int EVENTS = 50;
    private static final int REGISTRATIONS = 1_000_000;
    private static final int TIMES = 50;
    private static final Pattern CODE = Pattern.compile("--confirm ([0-9a-f]+)");

    private final Random random = new Random(1);
    private final ShellBot bot;

    private AccessBench(ShellBot bot) {
        this.bot = bot;
    }

    static void run() {
        try (var bot = new ShellBot(Path.of(System.getenv("TESTBED_WORK"), "access"))) {
            // It makes its tables and keys.
            bot.start();
            bot.stop();
            fill(bot);
            bot.start();
            var bench = new AccessBench(bot);
            Figures.print("access.registrations", REGISTRATIONS);
            bench.measure(TIMES / 5, false);
            bench.measure(TIMES, true);
        }
    }

    private static void fill(ShellBot bot) {
        Figures.say("access: filling in %d registrations for %d events".formatted(REGISTRATIONS, EVENTS));
        long begun = System.nanoTime();
        ManyRows.fill(bot, EVENTS, REGISTRATIONS / EVENTS);
        Figures.say("access: took %.0f s".formatted((System.nanoTime() - begun) / 1e9));
    }

    /** Every kind on its own, so that each has its part of the processor's time. */
    private void measure(int times, boolean print) {
        var people = random.ints(times, 0, REGISTRATIONS / EVENTS).boxed().toList();
        var shown = measure(
                "access", people, "registrations (invite): " + EVENTS, print, (person, id) -> access("--user", id));
        var codes = new HashMap<Integer, String>();
        for (int i = 0; i < times; i++) {
            codes.put(
                    people.get(i),
                    CODE.matcher(shown.get(i))
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
        }
        measure(
                "access.copy",
                people,
                "order: E",
                print,
                (person, id) -> access("--user", id, "--confirm", codes.getOrDefault(person, "")));
        measure(
                "access.order",
                people,
                "@person",
                print,
                (person, id) -> access("--order", ManyRows.order(person % EVENTS, person)));
        measure(
                "access.unknown",
                people,
                "Nothing is kept",
                print,
                (person, id) -> access("--user", "@nobody" + id.substring(1)));
    }

    private List<String> measure(
            String name,
            List<Integer> people,
            String expected,
            boolean print,
            BiFunction<Integer, String, String> work) {
        var times = new ArrayList<Double>();
        var answers = new ArrayList<String>();
        var processor = bot.processorTime();
        for (var person : people) {
            long begun = System.nanoTime();
            var said = work.apply(person, ManyRows.person(person).value());
            times.add((System.nanoTime() - begun) / 1e6);
            if (!said.contains(expected)) {
                throw new IllegalStateException("Expected '" + expected + "', found: " + said);
            }
            answers.add(said);
        }
        if (print) {
            Figures.print(name + ".median_ms", Figures.median(times));
            Figures.print(name + ".p90_ms", Figures.quantile(times, 0.9));
            Figures.print(name + ".cpu_ms", bot.processorTime().minus(processor).toNanos() / 1e6 / people.size());
        }
        return answers;
    }

    private String access(String... options) {
        var words = new ArrayList<>(List.of("gdpr", "access"));
        words.addAll(List.of(options));
        return bot.ask(words.toArray(String[]::new));
    }
}
