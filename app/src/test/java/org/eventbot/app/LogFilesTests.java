package org.eventbot.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** The log as the program's own configuration has it written. */
class LogFilesTests {

    @TempDir
    Path logs;

    private final Instant now = java.time.Clock.systemUTC().instant();

    @Test
    void beginsANewFileEachDayAndEndsThemAfterTwoWeeks() throws IOException {
        var yesterday = now.minus(1, ChronoUnit.DAYS);
        var active = Files.writeString(logs.resolve("eventbot.log"), "yesterday", CREATE);
        Files.setLastModifiedTime(active, FileTime.from(yesterday));
        var young = Files.createFile(rolled(now.minus(13, ChronoUnit.DAYS)));
        var old = Files.createFile(rolled(now.minus(16, ChronoUnit.DAYS)));

        try (var program = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--logging.file.name=" + active, "--spring.main.keep-alive=false")) {
            LoggerFactory.getLogger("org.eventbot").info("today");

            await().untilAsserted(() -> assertThat(old).doesNotExist());
            assertThat(young).exists();
            assertThat(rolled(yesterday)).exists();
            assertThat(active).content().contains("today").doesNotContain("yesterday");
        }
    }

    private Path rolled(Instant day) {
        return logs.resolve("eventbot.log." + LocalDate.ofInstant(day, ZoneId.systemDefault()) + ".0.gz");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
