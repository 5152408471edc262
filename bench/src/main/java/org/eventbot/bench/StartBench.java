package org.eventbot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eventbot.testbed.Stage;
import org.eventbot.testbed.Start;

/** How long until ready, by turns with the skeleton. Both have started before, so that databases are made already. */
final class StartBench {

    private static final int TIMES = 5;

    private StartBench() {}

    static void run() {
        Figures.say("start: " + TIMES + " times, by turns with the skeleton");
        List<Start> bot = new ArrayList<>();
        List<Start> skeleton = new ArrayList<>();
        try (Stage stage = Stage.open("bench-start")) {
            SkeletonProcess.start("start").close();
            for (int i = 0; i < TIMES; i++) {
                bot.add(stage.restart());
                skeleton.add(startSkeleton());
            }
        }
        print("start.ratio", "seconds", Start::time, bot, skeleton);
        print("start.cpu_ratio", "cpu_seconds", Start::processor, bot, skeleton);
    }

    private static void print(
            String ratio, String unit, Function<Start, Duration> what, List<Start> bot, List<Start> skeleton) {
        double ofBot = median(bot, what);
        double ofSkeleton = median(skeleton, what);
        Figures.print("start." + unit, ofBot);
        Figures.print("skeleton.start." + unit, ofSkeleton);
        Figures.print(ratio, ofBot / ofSkeleton);
    }

    private static double median(List<Start> starts, Function<Start, Duration> what) {
        return Figures.median(starts.stream().map(what).map(Figures::seconds).toList());
    }

    // The bot is idle meanwhile.
    private static Start startSkeleton() {
        long begun = System.nanoTime();
        try (SkeletonProcess process = SkeletonProcess.start("start")) {
            return new Start(Duration.ofNanos(System.nanoTime() - begun), process.processorTime());
        }
    }
}
