package org.eventbot.core.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTests {

    @Test
    void tellsClassesCodesAndPlacesAndNoMessage() {
        var cause = new SQLException("Duplicate key @ada:example.org", "23505");
        var described = Failures.describe(new IllegalStateException("order ABCDE", cause));

        assertThat(described)
                .startsWith("java.lang.IllegalStateException")
                .contains("caused by java.sql.SQLException (SQL state 23505)")
                .contains("at " + FailuresTests.class.getName())
                .doesNotContain("ada", "ABCDE");
    }

    @Test
    void endsWithCausesThatLeadInACircle() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(Failures.describe(one).lines().filter(line -> line.contains("Exception")))
                .hasSizeBetween(2, 20);
    }

    @Test
    void survivesAnExceptionWithoutPlaces() {
        var bare = new RuntimeException("secret");
        bare.setStackTrace(new StackTraceElement[0]);

        assertThat(Failures.describe(bare)).isEqualTo("java.lang.RuntimeException");
    }
}
