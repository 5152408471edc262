package org.eventbot.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.LongStream;
import org.eventbot.core.command.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedChoiceTests {

    private final NamedChoice<Thing> things = of(
            new Thing(4, "Ticket"),
            new Thing(7, "Ticket, online only"),
            new Thing(9, "Early-bird 2026"),
            new Thing(12, "Speaker's dinner"),
            new Thing(2026, "Shirt"),
            new Thing(30, "Twice"),
            new Thing(31, "Twice"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ticket           | 4
            ticket           | 4
            ticket,          | 7
            '  TICKET  '     | 4
            early            | 9
            Early–bird  2026 | 9
            speaker’s dinner | 12
            Sh               | 2026
            12               | 12
            31               | 31
            """)
    void understandsNamesTheirBeginningsAndNumbers(String typed, long number) {
        assertThat(things.pick(typed).number()).isEqualTo(number);
    }

    @Test
    void prefersANameToANumber() {
        assertThat(of(new Thing(4, "5"), new Thing(5, "Ticket")).pick("5").number())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "dinner", "8", "tickets", "*"})
    void listsTheChoicesWhenNoneIsMeant(String typed) {
        assertThat(refusal(things, typed))
                .contains("no product “" + typed.strip())
                .contains("Ticket (4), Ticket, online only (7)", "Speaker's dinner (12)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "tw"})
    void asksForMoreWhenSeveralMayBeMeant(String typed) {
        assertThat(refusal(things, typed))
                .contains("Twice (30), Twice (31)", "number")
                .doesNotContain("Shirt");
    }

    @Test
    void doesNotListHundreds() {
        var many = LongStream.range(0, 100).mapToObj(number -> new Thing(number, "Day " + number));

        assertThat(refusal(of(many.toArray(Thing[]::new)), "night")).contains("Day 19 (19), and 80 more");
    }

    @Test
    void saysThatThereIsNothingToChoose() {
        assertThat(refusal(of(), "Monday")).contains("no product to choose from");
    }

    private static String refusal(NamedChoice<Thing> things, String typed) {
        return catchThrowableOfType(Refusal.class, () -> things.pick(typed))
                .text()
                .plain();
    }

    private static NamedChoice<Thing> of(Thing... things) {
        return new NamedChoice<>("product", List.of(things), Thing::name, Thing::number);
    }

    private record Thing(long number, String name) {}
}
