package org.eventbot.core.privacy.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Target;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the host finish what it has to do with somebody: commands that are being answered, and messages and invitations on
 * their way. What was not begun for an event that ends is not begun any more.
 */
@RequiredArgsConstructor
final class HostEnd implements EndOfProcessing {

    /** Whatever is not answered by then never will be, and goes with the rest. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private static final String CANCEL = """
            delete from core_outbox
            where scope_id = ? and claimed = false and kind in ('INVITE', 'PERSONAL_MESSAGE')""";

    private static final String BEING_ANSWERED =
            "select count(*) from core_command where answered_at is null and received_at > ?";

    private final Holdings holdings;
    private final JdbcClient sql;
    private final Clock clock;

    @Override
    public String owner() {
        return DeclarationBook.HOST;
    }

    @Override
    public boolean ended(Target what) {
        if (what instanceof Target.Everybody everybody) {
            sql.sql(CANCEL).param(everybody.scope().id()).update();
        }
        return remains(HostDeclarations.OUTBOX, what) == 0
                && (remains(HostDeclarations.COMMANDS, what) == 0 || !isAnsweringSomebody());
    }

    private long remains(String category, Target what) {
        return holdings.all().stream()
                .filter(data -> data.owner().equals(owner()) && data.category().equals(category))
                .mapToLong(data -> data.remains(what))
                .sum();
    }

    private boolean isAnsweringSomebody() {
        var since = Timestamp.from(clock.instant().minus(LONGEST_ANSWER));
        return sql.sql(BEING_ANSWERED).param(since).query(Long.class).single() > 0;
    }
}
