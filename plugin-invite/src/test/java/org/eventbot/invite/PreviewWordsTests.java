package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewWordsTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute",
        "PT59S, less than a minute",
        "PT60S, about 1 minute",
        "PT61S, about 2 minutes",
        "PT1H59M, about 119 minutes",
        "PT2H, about 2 hours",
        "PT2H1M, about 3 hours",
    })
    void roundsUp(Duration time, String words) {
        assertThat(PreviewWords.words(time)).isEqualTo(words);
    }
}
