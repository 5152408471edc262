package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShopEventTests {

    private static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void endsWithTheLaterOfItsTimes() {
        assertThat(event(BEGIN, BEGIN.plusSeconds(60)).end()).contains(BEGIN.plusSeconds(60));
        assertThat(event(BEGIN, BEGIN.minusSeconds(60)).end())
                .as("pretix takes an end before the beginning")
                .contains(BEGIN);
        assertThat(event(BEGIN, null).end()).contains(BEGIN);
        assertThat(event(null, null).end()).isEmpty();
    }

    @Test
    void isOpenEndedWithoutAnEnd() {
        assertThat(event(BEGIN, null).isOpenEnded()).isTrue();
        assertThat(event(BEGIN, BEGIN.plusSeconds(60)).isOpenEnded()).isFalse();
    }

    @Test
    void isShownInEnglishOrInTheFirstLanguage() {
        assertThat(name("de", "Konferenz", "en", "Conference")).isEqualTo("Conference");
        assertThat(name("de", " Konferenz ", "fr", "Conférence")).isEqualTo("Konferenz");
        assertThat(name("de", "Konferenz", "en", " ")).isEqualTo("Konferenz");
        assertThat(name("de", "", "en", null)).isEqualTo("conf");
    }

    private static ShopEvent event(@Nullable Instant from, @Nullable Instant to) {
        return new ShopEvent("conf", new LocalName(Map.of("en", "Conference")), null, from, to, false);
    }

    private static String name(String one, String name, String other, @Nullable String otherName) {
        var names = new LinkedHashMap<String, @Nullable String>();
        names.put(one, name);
        names.put(other, otherName);
        return new ShopEvent("conf", new LocalName(names), null, null, null, null).shownName();
    }
}
