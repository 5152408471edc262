package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @Test
    void splitsAtBlanks() {
        assertThat(Words.of("  invite   run\tnow\nplease ")).containsExactly("invite", "run", "now", "please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void findsNoWordsInNothing(String nothing) {
        assertThat(Words.of(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"two words\"",
                "say 'two words'",
                "say \u201Ctwo words\u201D",
                "say \u201Etwo words\u201C",
                "say \u2018two words\u2019"
            })
    void holdsQuotedWordsTogether(String typed) {
        assertThat(Words.of(typed)).containsExactly("say", "two words");
    }

    @Test
    void keepsAnEmptyWord() {
        assertThat(Words.of("say \"\"")).containsExactly("say", "");
    }

    @Test
    void holdsTheQuotedValueOfAnOptionTogether() {
        assertThat(Words.of("run --at=\"next week\" now")).containsExactly("run", "--at=next week", "now");
        assertThat(Words.of("run \u2014at=\u201Cnext week\u201D")).containsExactly("run", "--at=next week");
    }

    @Test
    void takesAQuoteThatNobodyClosesAsALetter() {
        assertThat(Words.of("that's \"all")).containsExactly("that's", "\"all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2012", "\u2013", "\u2014", "\u2015"})
    void makesTwoDashesOfALongOne(String dash) {
        assertThat(Words.of("link " + dash + "room x")).containsExactly("link", "--room", "x");
        assertThat(Words.of(dash + "room")).containsExactly("--room");
    }

    @Test
    void leavesOtherDashesAlone() {
        assertThat(Words.of("May 3 \u2013 5 a\u2014b \u20145 -x --y"))
                .containsExactly("May", "3", "\u2013", "5", "a\u2014b", "\u20145", "-x", "--y");
    }
}
