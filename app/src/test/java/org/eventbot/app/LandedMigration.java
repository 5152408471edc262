package org.eventbot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A migration that somebody's database may have had.
 *
 * @param owner the id of its plugin, or {@code host}
 * @param file its name
 * @param checksum its CRC-32 when it came to main
 */
record LandedMigration(String owner, String file, String checksum) {

    private static final String LIST = "/landed-migrations.txt";

    /** All, in the order in which main got them. */
    static List<LandedMigration> all() {
        return new String(bytes(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[/ ]"))
                .map(part -> new LandedMigration(part[0], part[1], part[2]))
                .toList();
    }

    /** What the program has now under that name. */
    static LandedMigration now(String owner, String file) {
        var checksum = new CRC32();
        checksum.update(new LandedMigration(owner, file, "").content());
        return new LandedMigration(owner, file, HexFormat.of().toHexDigits((int) checksum.getValue()));
    }

    byte[] content() {
        return bytes("/db/migration/" + owner + "/" + file);
    }

    private static byte[] bytes(String resource) {
        try (var in = Objects.requireNonNull(LandedMigration.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return owner + "/" + file + " " + checksum;
    }
}
