package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.eventbot.core.command.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25 18:00 Europe/Berlin, 2026-11-25T17:00:00Z, 'Wednesday, 25 November 2026 at 18:00 (Europe/Berlin)'",
        "2026-11-25T18:00+01:00, 2026-11-25T17:00:00Z, 'Wednesday, 25 November 2026 at 18:00 (+01:00)'",
        "2026-11-25T18:00:00Z, 2026-11-25T18:00:00Z, 'Wednesday, 25 November 2026 at 18:00 (Z)'",
        "9:30 UTC, 2026-11-23T09:30:00Z, 'Monday, 23 November 2026 at 09:30 (UTC)'",
        "10:30 UTC, 2026-11-22T10:30:00Z, 'Sunday, 22 November 2026 at 10:30 (UTC)'",
    })
    void understandsATimeWithItsZone(String typed, Instant instant, String words) {
        var time = StartTime.of(typed, NOW);

        assertThat(time.instant()).isEqualTo(instant);
        assertThat(time.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, has no time zone",
        "2026-11-25 18:00, has no time zone",
        "2026-11-22 09:00 UTC, is over already",
        "25:00 UTC, is no time that there is",
        "2026-02-30 18:00 UTC, is no time that there is",
        "18:00 Nowhere/City, is no time that there is",
        "tomorrow, is no time that I understand",
    })
    void saysWhatIsWrong(String typed, String reason) {
        assertThat(refusal(typed)).contains(reason);
    }

    @Test
    void showsHowItIsWritten() {
        assertThat(refusal("soon")).contains("`!invite run --at 2027-03-01 18:00 Europe/Berlin`");
    }

    private static String refusal(String typed) {
        return catchThrowableOfType(Refusal.class, () -> StartTime.of(typed, NOW))
                .text()
                .plain();
    }
}
