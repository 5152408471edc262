package org.eventbot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eventbot.testbed.Stage;
import org.eventbot.testkit.matrix.MatrixUser;

/**
 * A thousand invitations by the bot, between twice five hundred of a bare client in a room of the same kind: one request
 * at a time, not syncing, the same people. The halves around it even out a machine that becomes quicker or slower, and
 * that invitations take longer in a fuller room.
 */
final class InviteBench {

    private static final int CROWD = 1000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(10);
    // As long as what the bot says with an invitation.
    private static final String REASON = "You registered for the event and gave this Matrix ID. ".repeat(3);

    private final Stage stage;
    private final List<String> crowd;
    private final MatrixUser bare;
    private final String bareRoom;

    private InviteBench(Stage stage) {
        this.stage = stage;
        this.crowd = IntStream.range(0, CROWD)
                .parallel()
                .mapToObj(i -> stage.guest("guest" + i).id())
                .toList();
        this.bare = stage.guest("bare");
        this.bareRoom = stage.roomLikeIt(bare);
        stage.operator().invite(bareRoom, bare.id());
        bare.join(bareRoom);
    }

    static void run() {
        Figures.say("invite: " + CROWD + " accounts");
        try (Stage stage = Stage.open("bench-invite");
                SkeletonProcess skeleton = SkeletonProcess.start("memory")) {
            InviteBench bench = new InviteBench(stage);
            Figures.rest(SETTLED);
            Figures.print("skeleton.rss_mb", skeleton.memory().residentMb());
            Figures.print("rss.idle_mb", stage.memory().residentMb());
            skeleton.close();
            bench.measure();
            Figures.print("rss.after_mb", stage.memory().residentMb());
            Figures.print("rss.peak_mb", stage.memory().peakMb());
        }
    }

    private void measure() {
        List<Span> spans = new ArrayList<>();
        Figures.say("invite: the bare client's first half");
        inviteBarely(0, CROWD / 2);
        spans.add(Span.of(stage.operator(), bareRoom, bare.id(), crowd.subList(0, CROWD / 2)));
        Figures.say("invite: the bot");
        long said = System.currentTimeMillis();
        stage.run();
        awaitEverybody();
        Span bot = Span.of(stage.operator(), stage.room(), stage.bot().id(), crowd);
        Figures.say("invite: the bare client's second half");
        inviteBarely(CROWD / 2, CROWD);
        spans.add(Span.of(stage.operator(), bareRoom, bare.id(), crowd.subList(CROWD / 2, CROWD)));
        print(spans, bot, said);
    }

    private static void print(List<Span> bare, Span bot, long said) {
        double bareRate = bare.stream().mapToInt(Span::steps).sum()
                / bare.stream().mapToDouble(Span::seconds).sum();
        double botRate = bot.steps() / bot.seconds();
        Figures.print("invite.bare_per_second", bareRate);
        Figures.print("invite.bot_per_second", botRate);
        Figures.print("invite.ratio", botRate / bareRate);
        // From the command on, with the preview, the answer and the reading of the orders.
        Figures.print("invite.whole_ratio", CROWD / ((bot.lastMs() - said) / 1000.0) / bareRate);
    }

    private void inviteBarely(int from, int to) {
        BareInviter inviter = new BareInviter(bare, bareRoom, REASON);
        crowd.subList(from, to).forEach(inviter::invite);
    }

    /** Asks for one of the last, which costs the server next to nothing, and for all of them only then. */
    private void awaitEverybody() {
        long end = System.nanoTime() + LIMIT.toNanos();
        String last = crowd.get(CROWD - 1);
        while (stage.operator().state(stage.room(), "m.room.member", last).isEmpty() || !everybodyInvited()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Expected %d invitations within %s, found %d.".formatted(CROWD, LIMIT, invited()));
            }
            Figures.rest(BETWEEN_LOOKS);
        }
    }

    private boolean everybodyInvited() {
        return invited() == CROWD;
    }

    private long invited() {
        return stage.operator().members(stage.room()).values().stream()
                .filter("invite"::equals)
                .count();
    }
}
