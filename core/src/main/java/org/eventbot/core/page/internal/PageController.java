package org.eventbot.core.page.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.page.Page;
import org.eventbot.core.page.PageCall;
import org.eventbot.core.page.PublicPage;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.throttle.internal.Throttle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows pages, which nobody keeps, frames or finds by searching. */
@Slf4j
@RestController
class PageController {

    private static final int PER_MINUTE = 300;
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final List<PublicPage> pages;
    private final Throttle<String> throttle;

    PageController(List<PublicPage> pages, Clock clock) {
        this.pages = List.copyOf(pages);
        this.throttle = new Throttle<>(clock, Duration.ofMinutes(1), PER_MINUTE, 2 * PER_MINUTE);
    }

    @GetMapping({"/{name:[a-z-]+}", "/{name:[a-z-]+}/{*path}"})
    ResponseEntity<String> look(@PathVariable String name, @PathVariable(required = false) Optional<String> path) {
        return show(name, new PageCall(within(path), false));
    }

    @PostMapping({"/{name:[a-z-]+}", "/{name:[a-z-]+}/{*path}"})
    ResponseEntity<String> press(@PathVariable String name, @PathVariable(required = false) Optional<String> path) {
        return show(name, new PageCall(within(path), true));
    }

    private static String within(Optional<String> path) {
        return path.orElse("").replaceFirst("^/", "");
    }

    private ResponseEntity<String> show(String name, PageCall call) {
        var page = pages.stream().filter(one -> one.name().equals(name)).findFirst();
        if (page.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!throttle.lets(name)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        try {
            return page.get().show(call).map(PageController::answer).orElseGet(ResponseEntity.notFound()::build);
        } catch (RuntimeException failure) {
            log.warn("A page of plugin {} failed: {}", page.get().plugin(), Failures.describe(failure));
            return ResponseEntity.internalServerError().build();
        }
    }

    private static ResponseEntity<String> answer(Page page) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", NOTHING_ELSE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .body(Html.of(page));
    }
}
