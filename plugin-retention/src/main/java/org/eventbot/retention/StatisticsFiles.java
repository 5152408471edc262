package org.eventbot.retention;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.eventbot.core.outbox.PublicFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of an event as files: a picture for people, a sheet, and JSON for programs. */
final class StatisticsFiles {

    private static final int LONGEST_NAME = 40;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StatisticsFiles() {}

    static List<PublicFile> of(Statistics statistics) {
        var name = name(statistics);
        var picture = StatisticsPicture.of(statistics);
        return List.of(
                new PublicFile(name + ".png", "image/png", Png.of(picture), picture.size()),
                new PublicFile(name + ".csv", "text/csv", StatisticsCsv.of(statistics), null),
                new PublicFile(name + ".json", "application/json", json(statistics), null));
    }

    /** Null stands for a number under ten. */
    static byte[] json(Statistics statistics) {
        return JSON.writeValueAsBytes(statistics);
    }

    private static String name(Statistics statistics) {
        var plain = Normalizer.normalize(statistics.event(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return (shortened.isEmpty() ? "event" : shortened) + "-" + statistics.day();
    }
}
