package org.eventbot.pretix;

import java.util.Optional;
import org.eventbot.core.json.ForgetfulJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a call of the shop says (pretix, "Webhooks"). It is not signed, so it is taken as a reason to look and nothing
 * more; the order's code and the kind of change are not even read.
 *
 * @param notificationId the same for every attempt of one notification
 * @param event absent in calls about something else than an event
 */
record ShopCall(
        Long notificationId, String organizer, @Nullable String event) {

    /** pretix' calls have less than 300 characters. */
    private static final int LONGEST = 8192;

    private static final JsonMapper MAPPER = ForgetfulJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    ShopCall {
        MissingFieldException.check(notificationId, "notification_id");
        MissingFieldException.check(organizer, "organizer");
    }

    /** Empty when the body is no such call. */
    static Optional<ShopCall> parse(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(body, ShopCall.class));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    Optional<EventPath> path() {
        return Optional.ofNullable(event).map(slug -> new EventPath(organizer, slug));
    }
}
