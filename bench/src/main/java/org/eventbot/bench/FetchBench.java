package org.eventbot.bench;

import java.net.URI;
import org.eventbot.pretix.ReadingWithTheBot;

/**
 * All orders of a big event, by the bot's own client and by a bare one, page by page in turn, so that both meet the same
 * server in the same second. In every other round it is the bare one that asks for a page first.
 */
final class FetchBench {

    private static final int ORDERS = 5000;
    private static final int ROUNDS = 4;

    private final URI shop = URI.create(System.getenv("PRETIX_URL"));
    private final String organizer = System.getenv("PRETIX_ORGANIZER");
    private final String token = System.getenv("PRETIX_BOT_TOKEN");
    private double botSeconds;
    private double bareSeconds;

    private FetchBench() {}

    static void run() {
        Figures.say("fetch: " + ORDERS + " orders, " + ROUNDS + " rounds");
        // For the shop's caches and for what Java has to load.
        new FetchBench().round(false);
        FetchBench bench = new FetchBench();
        for (int i = 0; i < ROUNDS; i++) {
            bench.round(i % 2 == 0);
        }
        Figures.print("fetch.bot_seconds", bench.botSeconds / ROUNDS);
        Figures.print("fetch.bare_seconds", bench.bareSeconds / ROUNDS);
        Figures.print("fetch.ratio", bench.botSeconds / bench.bareSeconds);
    }

    private void round(boolean botFirst) {
        var bare = new BareReader(shop, token, organizer, "bench-fetch");
        var watch = new Watch();
        Runnable step = () -> watch.measure(bare::page);
        var bot = new ReadingWithTheBot(shop, token, organizer, "bench-fetch");
        long begun = System.nanoTime();
        int read = botFirst ? bot.all(() -> {}, step) : bot.all(step, () -> {});
        double all = (System.nanoTime() - begun) / 1e9;
        if (read != ORDERS || bare.read() != ORDERS) {
            throw new IllegalStateException(
                    "Expected %d orders, found %d and %d.".formatted(ORDERS, read, bare.read()));
        }
        bareSeconds += watch.seconds;
        botSeconds += all - watch.seconds;
        Figures.say("fetch: bot %.2f s, bare %.2f s".formatted(all - watch.seconds, watch.seconds));
    }

    /** Sums up how long something took. */
    private static final class Watch {

        private double seconds;

        void measure(Runnable work) {
            long begun = System.nanoTime();
            work.run();
            seconds += (System.nanoTime() - begun) / 1e9;
        }
    }
}
