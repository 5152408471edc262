package org.eventbot.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixIdReadingTests {

    private static final ServerNameHint HOME = () -> Optional.of("home.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ada:example.org",
                "@ada.l_1=x-y/z+w:example.org",
                "@a:b.c",
                "@1:sub.domain.example.org",
                "@+49301234:tel.example.org",
                "@ada:xn--bcher-kva.example",
                "@ada:a-b.example"
            })
    void findsUsualIdsValid(String typed) {
        assertThat(MatrixIdReading.of(typed)).isEqualTo(new MatrixIdReading.Valid(new MatrixId(typed)));
    }

    /** Each of these is refused by checks of other programs, and each may be somebody's ID. */
    @ParameterizedTest
    @CsvSource({
        "@Ada:example.org, capital letters in the name",
        "@ada:Example.org, capital letters in the homeserver's name",
        "@:example.org, nothing between @ and the colon",
        "@zoë:example.org, characters in the name that new accounts cannot have",
        "@ada!x:example.org, characters in the name that new accounts cannot have",
        "@ada:localhost, a homeserver's name without a dot",
        "@ada:example.org:8448, a port behind the homeserver",
        "@ada:192.0.2.7, an IP address as homeserver",
        "@ada:[2001:db8::1], an IP address as homeserver",
    })
    void warnsOfUnusualIdsAndKeepsThem(String typed, String warning) {
        assertThat(MatrixIdReading.of(typed)).isEqualTo(new MatrixIdReading.Unusual(new MatrixId(typed), warning));
    }

    @Test
    void namesEverythingUnusual() {
        assertThat(warning("@Ada:192.0.2.7:1"))
                .isEqualTo("capital letters in the name, an IP address as homeserver, a port behind the homeserver");
        assertThat(warning("@ada:[2001:db8::1]:8448"))
                .isEqualTo("an IP address as homeserver, a port behind the homeserver");
        assertThat(warning("@Ada Lovelace:example.org")).contains("capital").contains("cannot have");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "ada:example.org, @ada:example.org",
                "ada:example.org:8448, @ada:example.org:8448",
                "ada@example.org, @ada:example.org",
                "mailto:ada@example.org, @ada:example.org",
                "@ada@example.org, @ada:example.org",
                "https://matrix.to/#/@ada:example.org, @ada:example.org",
                "http://matrix.to/#/@ada:example.org?via=example.net, @ada:example.org",
                "https://matrix.to/#/%40ada%3Aexample.org, @ada:example.org",
                "https://matrix.to/#/%40ada%2Bx%3Aexample.org%3A8448, @ada+x:example.org:8448",
                "https://matrix.to/#/@ada+x:example.org, @ada+x:example.org",
                "matrix.to/#/@ada:example.org, @ada:example.org",
                "https://app.element.io/#/user/@ada:example.org, @ada:example.org",
                "matrix:u/ada:example.org, @ada:example.org",
                "matrix:u/ada:example.org?action=chat, @ada:example.org",
                "matrix:user/ada%2Bx:example.org, @ada+x:example.org",
                "MATRIX:U/ada:example.org, @ada:example.org",
                "~@ada:example.org ~, @ada:example.org",
                "~ @ada:example.org~, @ada:example.org",
                "~ ada@example.org ~, @ada:example.org",
                "@ada, @ada:home.example",
                "@ada:, @ada:home.example",
                "ada, @ada:home.example",
                "~ada ~, @ada:home.example",
                "Ada.L, @Ada.L:home.example",
                "@ada:example.org., @ada:example.org",
                "~@ada:example.org, please!~, @ada:example.org",
                "<@ada:example.org>, @ada:example.org",
                "my ID is @ada:example.org, @ada:example.org",
                "Ada (@ada:example.org), @ada:example.org",
                "@ada: example.org, @ada:example.org",
            })
    void suggestsWhatWasProbablyMeant(String typed, String suggestion) {
        assertThat(malformed(typed).suggestion()).hasValue(new MatrixId(suggestion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                "?",
                "@",
                "Ada Lovelace",
                "I have none, sorry",
                "#room:example.org",
                "!abc:example.org",
                "https://matrix.to/#/#room:example.org",
                "https://matrix.to/#/%23room%3Aexample.org",
                "https://matrix.to/#/!abc:example.org?via=example.org",
                "matrix:r/room:example.org",
                "matrix:roomid/abc:example.org",
                "https://example.org/profile",
                "https://matrix.to/#/%4",
                "@ada:example.org @bob:example.org",
                "@ada:example.org, @bob:example.org",
                "@ada:example.org/@bob:example.net",
                "@ada:example.org; or @bob:example.org:8448",
                "@ada:exa_mple.org",
                "@ada:example..org",
                "@ada:-example.org-",
                "@ada:[2001:db8::1",
                "@ada:example.org:port",
                "@ada:example.org:123456",
            })
    void suggestsNothingWhereNothingCanBeTold(String typed) {
        assertThat(malformed(typed).suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "ada:example.org, the @ in front is missing",
                "ada@example.org, it is written like a mail address",
                "@ada@example.org, it is written like an address of the Fediverse",
                "https://matrix.to/#/@ada:example.org, it is a link instead of a Matrix ID",
                "https://matrix.to/#/#room:example.org, ~it is a link to a room, not to a person~",
                "#room:example.org, ~it is the address of a room, not of a person~",
                "@ada, the homeserver behind the name is missing",
                "ada, ~it is only a name, without @ and homeserver~",
                "~@ada:example.org ~, there is a blank before or after it",
                "@ada:example.org @bob:example.org, it contains more than one Matrix ID",
                "me: @ada:example.org, it contains more than a Matrix ID",
                "@ada:exa_mple.org, what follows the colon is not the name of a homeserver",
                "~Ada Lovelace~, ~it is not a Matrix ID, which looks like @name:example.org~",
                "~ ~, nothing was typed",
            })
    void saysWhatIsWrong(String typed, String reason) {
        assertThat(malformed(typed).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "200B, it contains an invisible character (U+200B zero width space)",
        "FEFF, it contains an invisible character (U+FEFF zero width no-break space)",
        "202C, it contains an invisible character (U+202C pop directional formatting)",
        "00AD, it contains an invisible character (U+00AD soft hyphen)",
        "FE0F, it contains an invisible character (U+FE0F variation selector-16)",
        "0000, it contains an invisible character (U+0000 null)",
    })
    void namesInvisibleCharactersAndSuggestsWithout(String code, String reason) {
        String invisible = Character.toString(Integer.parseInt(code, 16));

        for (String typed : new String[] {"@a" + invisible + "da:example.org", "@ada:example.org" + invisible}) {
            assertThat(MatrixIdReading.of(typed))
                    .isEqualTo(new MatrixIdReading.Malformed(reason, Optional.of(new MatrixId("@ada:example.org"))));
        }
    }

    @Test
    void namesUnusualBlanks() {
        assertThat(MatrixIdReading.of("\u00a0@ada:example.org"))
                .isEqualTo(new MatrixIdReading.Malformed(
                        "it contains an unusual blank (U+00A0 no-break space)",
                        Optional.of(new MatrixId("@ada:example.org"))));
    }

    @Test
    void namesFullWidthCharactersAndSuggestsOrdinaryOnes() {
        assertThat(MatrixIdReading.of("＠ａｄａ：example.org"))
                .isEqualTo(new MatrixIdReading.Malformed(
                        "it contains a full-width character (U+FF20 fullwidth commercial at)",
                        Optional.of(new MatrixId("@ada:example.org"))));
    }

    @Test
    void takesLineBreaksForBlanks() {
        assertThat(malformed("@ada:example.org\r\n").suggestion()).hasValue(new MatrixId("@ada:example.org"));
        assertThat(malformed("@ada:example.org\n@bob:example.org").reason())
                .isEqualTo("it contains more than one Matrix ID");
    }

    @Test
    void countsBytesAndNotCharacters() {
        String server = ":example.org";
        String fits = "@" + "ä".repeat(121) + server;

        assertThat(MatrixIdReading.of(fits)).isInstanceOf(MatrixIdReading.Unusual.class);
        assertThat(malformed("@" + "ä".repeat(122) + server).reason()).isEqualTo("it is longer than 255 bytes");
        assertThat(MatrixIdReading.of("@" + "a".repeat(242) + server)).isInstanceOf(MatrixIdReading.Valid.class);
        assertThat(malformed("@" + "a".repeat(243) + server).reason()).isEqualTo("it is longer than 255 bytes");
    }

    @Test
    void suggestsNoServerThatItDoesNotKnow() {
        assertThat(MatrixIdReading.of("ada"))
                .isEqualTo(
                        new MatrixIdReading.Malformed("it is only a name, without @ and homeserver", Optional.empty()));
    }

    @Test
    void givesTheIdToInvite() {
        assertThat(MatrixIdReading.of("@ada:example.org").id()).hasValue(new MatrixId("@ada:example.org"));
        assertThat(MatrixIdReading.of("@Ada:example.org").id()).hasValue(new MatrixId("@Ada:example.org"));
        assertThat(MatrixIdReading.of("ada:example.org").id()).isEmpty();
    }

    @Test
    void printsNothingOfWhatWasTyped() {
        for (String typed : new String[] {"@ada:example.org", "@Ada:example.org", "ada:example.org"}) {
            assertThat(MatrixIdReading.of(typed).toString()).doesNotContainIgnoringCase("ada");
        }
    }

    private static String warning(String typed) {
        return MatrixIdReading.of(typed).fold(id -> "", (id, warning) -> warning, (reason, suggestion) -> "malformed");
    }

    private static MatrixIdReading.Malformed malformed(String typed) {
        var reading = MatrixIdReading.of(typed, HOME);
        assertThat(reading).isInstanceOf(MatrixIdReading.Malformed.class);
        return (MatrixIdReading.Malformed) reading;
    }
}
