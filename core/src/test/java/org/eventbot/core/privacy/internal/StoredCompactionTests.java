package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class StoredCompactionTests {

    @Autowired
    DataSource database;

    private final TestClock clock = new TestClock();

    private JdbcClient sql;
    private StoredCompaction compaction;

    @BeforeEach
    void set() {
        sql = JdbcClient.create(database);
        sql.sql("delete from core_compaction").update();
        compaction = new StoredCompaction(database, sql, new NoJobs(), clock);
    }

    boolean isDoneAtOnce() {
        return false;
    }

    @Test
    void isNotDueUntilSomebodyAsks() {
        assertThat(compaction.dueSince()).isEmpty();
    }

    @Test
    void isDueSinceTheFirstRequest() {
        var first = clock.instant();
        compaction.request();
        clock.turn(Duration.ofHours(1));
        compaction.request();

        assertThat(compaction.dueSince()).contains(first);
    }

    @Test
    void isDoneWhileTheProgramRunsWhereThatIsPossible() {
        compaction.request();
        compaction.run(new UUID(0, 0));

        assertThat(compaction.dueSince().isEmpty()).isEqualTo(isDoneAtOnce());
    }

    private static final class NoJobs implements Jobs {

        @Override
        public void every(String job, UUID subject, Duration period) {}

        @Override
        public void at(String job, UUID subject, Instant time) {}

        @Override
        public void soon(String job, UUID subject) {}

        @Override
        public void cancel(String job, UUID subject) {}
    }
}
