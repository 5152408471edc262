package org.eventbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute",
        "PT59S, less than a minute",
        "PT60S, about 1 minute",
        "PT61S, about 1 minute 15 seconds",
        "PT2M45S, about 2 minutes 45 seconds",
        "PT9M50S, about 10 minutes",
        "PT10M1S, about 11 minutes",
        "PT1H59M, about 119 minutes",
        "PT2H, about 2 hours",
        "PT2H1M, about 3 hours"
    })
    void roundsUpToWhatPeopleSay(Duration time, String words) {
        assertThat(new Forecast(1, time, time).words()).isEqualTo(words);
    }

    @Test
    void saysThatItIsNotSure() {
        var forecast = new Forecast(40, Duration.ofSeconds(4), Duration.ofSeconds(150));

        assertThat(forecast.isSure()).isFalse();
        assertThat(forecast.words())
                .isEqualTo(
                        "between less than a minute and about 2 minutes 30 seconds, depending on how fast the homeserver lets me");
    }
}
