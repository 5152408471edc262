package org.eventbot.pretix;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.eventbot.core.json.ForgetfulJson;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document from pretix, not understood yet. New fields are no reason to stop, missing ones are. */
final class JsonAnswer {

    private static final JsonMapper MAPPER = ForgetfulJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final String what;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Failures failures;

    JsonAnswer(String what, HttpHeaders headers, byte[] body, Failures failures) {
        this.what = what;
        this.headers = headers;
        this.body = body;
        this.failures = failures;
    }

    /**
     * Understands it.
     *
     * @param attributes for the readers of single values, see {@link MatrixAnswerReader}
     * @throws ShopTrouble when it is not what the API promises
     */
    <T> T as(Class<T> type, Map<String, ?> attributes) {
        try {
            T value = MAPPER.readerFor(type).withAttributes(attributes).readValue(body);
            return MissingFieldException.check(value, "content");
        } catch (JacksonException | MissingFieldException unexpected) {
            throw unexpected(unexpected);
        }
    }

    /** Without attributes. */
    <T> T as(Class<T> type) {
        return as(type, Map.of());
    }

    /** When pretix began to make this answer, by its own clock (pretix, "REST API: Fundamentals", X-Page-Generated). */
    Instant generated() {
        try {
            return Instant.parse(MissingFieldException.check(headers.getFirst("X-Page-Generated"), "X-Page-Generated"));
        } catch (DateTimeParseException | MissingFieldException unexpected) {
            throw unexpected(unexpected);
        }
    }

    /** A page of a list (pretix, "REST API: Fundamentals", Pagination). */
    <T> Page<T> page(Class<T> element) {
        try {
            JavaType type = MAPPER.getTypeFactory().constructParametricType(Page.class, element);
            Page<T> page = MAPPER.readerFor(type).readValue(body);
            return MissingFieldException.check(page, "content");
        } catch (JacksonException | MissingFieldException unexpected) {
            throw unexpected(unexpected);
        }
    }

    /** What to throw when the content is not what the API promises. */
    ShopTrouble unexpected(Exception reason) {
        return failures.ofContent(what, reason);
    }
}
