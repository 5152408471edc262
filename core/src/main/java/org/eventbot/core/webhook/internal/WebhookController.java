package org.eventbot.core.webhook.internal;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.throttle.internal.Throttle;
import org.eventbot.core.webhook.Webhook;
import org.eventbot.core.webhook.WebhookCall;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes calls for plugins, limits their size and rate, and answers with a status and nothing else: callers such as
 * pretix keep the body of the answer for a month.
 */
@Slf4j
@RestController
class WebhookController {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int PER_MINUTE = 1200;

    private final List<Webhook> webhooks;
    private final Throttle<String> throttle;

    WebhookController(List<Webhook> webhooks, Clock clock) {
        this.webhooks = List.copyOf(webhooks);
        this.throttle = new Throttle<>(clock, Duration.ofMinutes(1), PER_MINUTE, 2 * PER_MINUTE);
    }

    @PostMapping("/hooks/{plugin}/{*path}")
    ResponseEntity<Void> receive(@PathVariable String plugin, @PathVariable String path, HttpServletRequest request)
            throws IOException {
        var webhook =
                webhooks.stream().filter(one -> one.plugin().equals(plugin)).findFirst();
        if (webhook.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return hand(
                webhook.get(),
                new WebhookCall(
                        path.replaceFirst("^/", ""), password(request), new String(body, StandardCharsets.UTF_8)));
    }

    private ResponseEntity<Void> hand(Webhook webhook, WebhookCall call) {
        try {
            var status = status(webhook, call);
            Metrics.counter("eventbot.webhooks", "plugin", webhook.plugin(), "status", String.valueOf(status))
                    .increment();
            return ResponseEntity.status(status).build();
        } catch (RuntimeException failure) {
            log.warn("The webhook of plugin {} failed: {}", webhook.plugin(), Failures.describe(failure));
            return ResponseEntity.internalServerError().build();
        }
    }

    private int status(Webhook webhook, WebhookCall call) {
        var refusal = webhook.turnsAway(call);
        if (refusal.isPresent()) {
            return refusal.get().status();
        }
        return throttle.lets(webhook.plugin()) ? webhook.receive(call).status() : HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private static Optional<String> password(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
