package org.eventbot.pretix;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.core.message.Text;
import org.eventbot.pretix.ShopTrouble.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way in which pretix can fail, in words for people: what happened, and what to do. */
@RequiredArgsConstructor
final class Failures {

    private static final JsonMapper MAPPER = ForgetfulJson.mapper().build();
    private static final int LONGEST_REASON = 200;

    private final BaseAddress base;
    private final SettingNames settings;
    private final Access access;

    /** Nobody connected the bot to a pretix. */
    static Refusal notConnected() {
        return new Refusal("The bot is not connected to pretix. Its operators set the shop's address"
                + " (`EVENTBOT_PRETIX_URL`) and an API token (`EVENTBOT_PRETIX_TOKEN`) and start it again.");
    }

    /** The event belongs to a server that the bot is not connected to any more. */
    static Refusal otherServer(String server) {
        return new Refusal(
                "The event is on {}, but the bot is not connected to that pretix. Its operators check"
                        + " `EVENTBOT_PRETIX_URL` and `EVENTBOT_PRETIX_CONNECTIONS_…_URL`.",
                server);
    }

    /** No answer came, or not to its end. */
    ShopTrouble ofConnection(Throwable failure) {
        if (is(failure, DataBufferLimitException.class)) {
            return new ShopTrouble(
                    Kind.TOO_BIG, "The answer of pretix at {} is far bigger than expected, so it was not read.", base);
        }
        if (is(failure, ConnectException.class) || is(failure, UnresolvedAddressException.class)) {
            return new ShopTrouble(
                    Kind.UNREACHABLE,
                    "pretix at {} cannot be reached. If it is up, the bot's operators check `{}` and the way there;"
                            + " the bot asks again later.",
                    base,
                    settings.url());
        }
        if (is(failure, TimeoutException.class) || is(failure, HttpTimeoutException.class)) {
            return new ShopTrouble(
                    Kind.SLOW, "pretix at {} did not answer in time. It may be busy; the bot asks again later.", base);
        }
        return new ShopTrouble(Kind.BROKEN, "The connection to pretix at {} broke. The bot asks again later.", base);
    }

    /** An answer came that is no success, or no JSON. */
    ShopTrouble ofAnswer(String what, int status, HttpHeaders headers, byte[] body) {
        Duration retryAfter = retryAfter(headers);
        if (status == 429) {
            return limited(retryAfter);
        }
        if (status >= 500) {
            return new ShopTrouble(
                    Kind.DOWN,
                    retryAfter,
                    "pretix at {} has a problem of its own (status {}). The bot asks again later.",
                    base,
                    status);
        }
        if (status >= 300 && status < 400) {
            return new ShopTrouble(
                    Kind.REDIRECTED,
                    "pretix at {} sends the bot to another address, where it does not go. Operators set `{}` to the"
                            + " final address.",
                    base,
                    settings.url());
        }
        if (!PretixHttp.isJson(headers)) {
            return new ShopTrouble(
                    Kind.WEB_PAGE,
                    "Something at {} answers with a web page instead of data (status {}). Operators check whether"
                            + " `{}` is the base address of a pretix, and what stands in between.",
                    base,
                    status,
                    settings.url());
        }
        return status == 409 ? busy(what, retryAfter) : refused(what, status, reason(body));
    }

    private ShopTrouble refused(String what, int status, Text reason) {
        return switch (status) {
            case 401 ->
                new ShopTrouble(
                        Kind.TOKEN,
                        "pretix at {} does not accept the bot's API token{}. Operators make a new one in pretix"
                                + " (organizer, Teams, the bot's team, API tokens) and set `{}`.",
                        base,
                        reason,
                        settings.token(access));
            case 403 ->
                new ShopTrouble(
                        Kind.FORBIDDEN,
                        "pretix at {} does not let the bot {} {}{}. Either it does not exist: check the spelling. Or the"
                                + " token may not {} it: in pretix, give the token's team {}.",
                        base,
                        access.verb(),
                        what,
                        reason,
                        access.verb(),
                        access.permission());
            case 404 ->
                new ShopTrouble(
                        Kind.UNKNOWN, "pretix at {} knows nothing of {}{}. Check the spelling.", base, what, reason);
            default ->
                new ShopTrouble(
                        Kind.REFUSED,
                        "pretix at {} refused to {} {} (status {}){}. If this stays, the bot may be too old for this"
                                + " pretix.",
                        base,
                        access.verb(),
                        what,
                        status,
                        reason);
        };
    }

    private ShopTrouble limited(@Nullable Duration retryAfter) {
        Text wait = retryAfter == null ? Text.of("a while") : Text.of("{} seconds", retryAfter.toSeconds());
        return new ShopTrouble(
                Kind.LIMITED, retryAfter, "pretix at {} asks the bot to be slower: it can go on in {}.", base, wait);
    }

    private ShopTrouble busy(String what, @Nullable Duration retryAfter) {
        return new ShopTrouble(
                Kind.BUSY,
                retryAfter,
                "pretix at {} is busy with something else about {}. The bot asks again later.",
                base,
                what);
    }

    /** In seconds, which is how pretix says it (pretix, "Rate limiting"). */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String seconds = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.RETRY_AFTER), "");
        return seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    /** JSON came, but not what the API promises. The message tells names of fields, never a value. */
    ShopTrouble ofContent(String what, Exception failure) {
        return new ShopTrouble(
                Kind.CHANGED_API,
                "The answer of pretix at {} about {} is not what its API promises{}. Either something in between"
                        + " changes it, or this pretix is newer than the bot: look for a newer bot.",
                base,
                what,
                place(failure));
    }

    private static Text place(Exception failure) {
        var missing = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(MissingFieldException.class::isInstance)
                .map(cause -> Text.of(" ({} is missing)", ((MissingFieldException) cause).field()))
                .findFirst();
        return missing.orElseGet(() -> failure instanceof JacksonException json ? path(json) : Text.of(""));
    }

    private static Text path(JacksonException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? Text.of("") : Text.of(" (at {})", path);
    }

    private static Text reason(byte[] body) {
        try {
            JsonNode detail = MAPPER.readTree(body).path("detail");
            String words = detail.isString() ? detail.stringValue().replaceFirst("\\.$", "") : "";
            return words.isBlank() || words.length() > LONGEST_REASON ? Text.of("") : Text.of(" (it says: {})", words);
        } catch (JacksonException malformed) {
            return Text.of("");
        }
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }
}
