package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventbot.core.command.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTests {

    @Test
    void coversOneEvent() {
        Coverage coverage = Coverage.parse("flock/conf", "!pretix allow");

        assertThat(coverage.covers(new EventPath("flock", "conf"))).isTrue();
        assertThat(coverage.covers(new EventPath("flock", "other"))).isFalse();
        assertThat(coverage.covers(new EventPath("other", "conf"))).isFalse();
        assertThat(coverage).hasToString("flock/conf");
    }

    @Test
    void coversAllEventsOfAnOrganizer() {
        Coverage coverage = Coverage.parse(" flock ", "!pretix allow");

        assertThat(coverage.covers(new EventPath("flock", "conf"))).isTrue();
        assertThat(coverage.covers(new EventPath("other", "conf"))).isFalse();
        assertThat(coverage).hasToString("flock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "flock/", "/conf", "flock/conf/more", "flock conf", "flock/..", "https://x.org/flock"})
    void answersWrongFormsWithAnExample(String typed) {
        assertThatThrownBy(() -> Coverage.parse(typed, "!pretix allow"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().plain()).contains("!pretix allow myorganizer/myevent"));
    }
}
