package org.eventbot.core.matrix.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs in with user and password, once, and keeps device and token: each login on a new device would leave one behind
 * (Matrix specification, client-server API, "Login"). A token that is dead is replaced on the same device; one that
 * never worked after the login will not get better.
 */
@Slf4j
@RequiredArgsConstructor
class PasswordSession implements Session {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MOST_RENEWALS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final MatrixHttp http;
    private final JsonMapper json;
    private final SessionFile file;
    private final Credentials credentials;
    private final Clock clock;

    private @Nullable KeptSession session;
    private @Nullable MatrixException refused;
    private final Deque<Instant> renewals = new ArrayDeque<>();
    private volatile boolean proven;

    @Override
    public synchronized Optional<String> token() {
        if (session == null) {
            session = file.read(credentials.account()).orElseGet(this::newDevice);
            proven = true;
        }
        if (session.token().isEmpty()) {
            session = logIn(session);
        }
        return Optional.of(session.token());
    }

    @Override
    public synchronized boolean renew(String dead) {
        if (session != null && !session.token().equals(dead)) {
            return true;
        }
        if (session == null || !proven || isTooOften()) {
            return false;
        }
        renewals.add(clock.instant());
        log.warn("The homeserver ended the bot's session; it logs in again on the same device");
        session = session.with("");
        return true;
    }

    /** Two bots with the same device would end each other's sessions for ever. */
    private boolean isTooOften() {
        renewals.removeIf(time -> time.isBefore(clock.instant().minus(WITHIN)));
        return renewals.size() >= MOST_RENEWALS;
    }

    @Override
    public void worked() {
        proven = true;
    }

    /** Kept before it is used: a crash in between must not leave a device behind. */
    private KeptSession newDevice() {
        var device = "EVENTBOT" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var fresh = new KeptSession(credentials.account(), device, "");
        file.write(fresh);
        return fresh;
    }

    private KeptSession logIn(KeptSession known) {
        if (refused != null) {
            throw refused;
        }
        try {
            var token = http.post("login", body(known.device()), LIMIT)
                    .path("access_token")
                    .asString("");
            var fresh = known.with(token);
            file.write(fresh);
            proven = false;
            log.info("Logged in with user and password");
            return fresh;
        } catch (MatrixException failure) {
            throw isFinal(failure) ? refuse(failure) : failure;
        }
    }

    private static boolean isFinal(MatrixException failure) {
        return failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.TOKEN_DEAD;
    }

    /** Asked again and again, homeservers lock accounts. */
    private MatrixException refuse(MatrixException failure) {
        log.error("The homeserver refused the login: {} {}", failure.status(), failure.code());
        refused = new MatrixException(Kind.TOKEN_DEAD, failure.status(), failure.code(), Duration.ZERO);
        return refused;
    }

    private tools.jackson.databind.JsonNode body(String device) {
        var body = json.createObjectNode()
                .put("type", "m.login.password")
                .put("password", credentials.password())
                .put("device_id", device)
                .put("initial_device_display_name", "eventbot");
        body.putObject("identifier").put("type", "m.id.user").put("user", credentials.user());
        return body;
    }

    /**
     * Who logs in where.
     *
     * @param account names both, to notice that they were changed
     */
    record Credentials(String account, String user, String password) {

        @Override
        public String toString() {
            return "[credentials]";
        }
    }
}
