package org.eventbot.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixIdTests {

    @Test
    void splitsAtTheFirstColon() {
        var id = new MatrixId("@ada:[2001:db8::1]:8448");

        assertThat(id.localpart()).isEqualTo("ada");
        assertThat(id.serverName()).isEqualTo("[2001:db8::1]:8448");
    }

    @Test
    void keepsTheCaseOfBothParts() {
        assertThat(new MatrixId("@Ada:Example.org")).isNotEqualTo(new MatrixId("@ada:example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "ada:example.org", "@ada", "@ada:", "@ada:a b", "@a\0:example.org", "@\ud800:b.c"})
    void refusesWhatIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MatrixId(text));
        assertThat(MatrixId.parse(text)).isEmpty();
    }

    @Test
    void refusesMoreThan255BytesWithoutRepeatingThem() {
        String text = "@" + "ä".repeat(125) + ":example.org";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixId(text))
                .withMessage("A Matrix ID has at most 255 bytes");
    }

    @Test
    void printsItselfRedacted() {
        assertThat(new MatrixId("@ada:example.org")).hasToString("[matrix-id]");
    }
}
