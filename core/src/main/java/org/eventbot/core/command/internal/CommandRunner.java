package org.eventbot.core.command.internal;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.plugin.internal.Failures;
import org.jspecify.annotations.Nullable;

/** Runs commands on threads of its own: in order within a room, so that a slow one holds up only its room's stripe. */
@Slf4j
public class CommandRunner {

    private static final int STRIPES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final CommandInbox inbox;
    private final CommandDispatch dispatch;
    private final Answers answers;
    private final ExecutorService[] stripes = Stream.generate(
                    () -> Executors.newSingleThreadExecutor(CommandRunner::thread))
            .limit(STRIPES)
            .toArray(ExecutorService[]::new);

    CommandRunner(CommandInbox inbox, CommandDispatch dispatch, Answers answers) {
        this.inbox = inbox;
        this.dispatch = dispatch;
        this.answers = answers;
    }

    private static Thread thread(Runnable work) {
        return new Thread(work, "command");
    }

    /** Runs what an earlier process left behind. */
    public void start() {
        inbox.waiting().forEach(waiting -> submit(waiting.id(), waiting.room()));
    }

    public void submit(UUID command, RoomId room) {
        stripes[Math.floorMod(room.hashCode(), STRIPES)].execute(() -> run(command));
    }

    /**
     * Lets the commands in hand finish, for a while; the others wait for the next start, and so does one that takes
     * longer. It is not interrupted: it would only be answered wrongly.
     */
    public void stop() {
        for (var stripe : stripes) {
            stripe.shutdown();
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var stripe : stripes) {
                if (!stripe.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    log.info("A command goes on longer than the program; it is done again after the next start");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(UUID id) {
        try {
            inbox.open(id).ifPresent(command -> {
                var answer = answer(command);
                inbox.answer(id, command.call(), answer);
                count(answer == null ? "ignored" : "answered");
            });
        } catch (RuntimeException failure) {
            count("failed");
            log.error(
                    "A command could not be read or answered, it waits for the next start: {}",
                    Failures.describe(failure));
        }
    }

    private static void count(String outcome) {
        Metrics.counter("eventbot.commands", "outcome", outcome).increment();
    }

    private @Nullable Answer answer(TypedCommand command) {
        try {
            var reply = dispatch.dispatch(command);
            return reply == null ? null : answers.to(command, reply);
        } catch (Refusal refusal) {
            return Answer.here(Reply.of(refusal.text()));
        } catch (MatrixException failure) {
            log.warn("A command ended because the homeserver answered {} {}", failure.status(), failure.code());
            return Answer.here(Reply.text("The homeserver did not answer as it should. Please try again in a minute."));
        } catch (RuntimeException | StackOverflowError failure) {
            // Unanswered it would wait for the next start, fail again, and be kept for ever.
            log.error("A command could not be understood: {}", Failures.describe(failure));
            return Answer.here(Reply.text("That went wrong inside the bot. Its operators find it in the log."));
        }
    }
}
