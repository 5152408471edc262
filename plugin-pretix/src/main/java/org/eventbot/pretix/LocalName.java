package org.eventbot.pretix;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages (pretix, "REST API: Fundamentals", Internationalized strings).
 *
 * @param byLanguage by language codes such as {@code de} or {@code de-informal}
 */
record LocalName(Map<String, @Nullable String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    LocalName {
        byLanguage = new LinkedHashMap<>(byLanguage);
    }

    /** In English, which the bot speaks; else in the first language there is; else what is given. */
    String shown(String otherwise) {
        return Stream.concat(Stream.ofNullable(byLanguage.get("en")), byLanguage.values().stream())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    boolean isBlank() {
        return shown("").isEmpty();
    }
}
