package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApiTokenTests {

    @Test
    void neverShowsItself() {
        assertThat(new ApiToken("abc123")).hasToString("[token]");
        assertThat(new ApiToken("")).hasToString("[no token]");
    }

    @Test
    void forgivesBlanksAroundIt() {
        assertThat(new ApiToken(" abc123\n").value()).isEqualTo("abc123");
    }

    @Test
    void refusesWhatCannotBeSentWithoutShowingIt() {
        assertThatThrownBy(() -> new ApiToken("abc\n123"))
                .hasMessageContaining("API token")
                .hasMessageNotContaining("abc");
    }
}
