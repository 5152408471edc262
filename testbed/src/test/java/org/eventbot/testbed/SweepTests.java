package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what it is for: otherwise an empty result would prove nothing. */
@Order(0)
class SweepTests {

    private final String word = Tokens.word();
    private final Sweep sweep = new Sweep(List.of(word));

    private final Path folder;

    SweepTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void findsATextInEachEncoding(String encoding) throws IOException {
        plant(("before " + word + " after").getBytes(Charset.forName(encoding)));

        assertThat(sweep.search(folder)).hasSize(1).first().asString().contains("below/file", word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xx", "xxx"})
    void findsATextInsideBase64WhereverItBegins(String before) throws IOException {
        plant(Base64.getEncoder().encode((before + word + "after").getBytes(StandardCharsets.UTF_8)));

        assertThat(sweep.search(folder)).isNotEmpty();
    }

    @Test
    void findsATextInOtherCase() throws IOException {
        plant(word.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

        assertThat(sweep.search(folder)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s and more", "before %s", "%1$s%1$s"})
    void findsATextAtBeginningAndEnd(String around) throws IOException {
        plant(around.formatted(word).getBytes(StandardCharsets.UTF_8));

        assertThat(sweep.search(folder)).hasSize(1);
    }

    @Test
    void tellsTextsApartThatBeginAlike() throws IOException {
        plant((word + "east " + word + "west").getBytes(StandardCharsets.UTF_8));

        assertThat(new Sweep(List.of(word + "west", word + "south", word)).search(folder))
                .hasSize(2)
                .anyMatch(found -> found.contains("\"" + word + "west\""))
                .anyMatch(found -> found.contains("\"" + word + "\""));
    }

    @Test
    void refusesToLookForWhatIsFoundByChance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sweep(List.of("Ada")))
                .withMessageContaining("at least 8 bytes");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        plant(Tokens.word().getBytes(StandardCharsets.UTF_8));

        assertThat(sweep.search(folder)).isEmpty();
    }

    @Test
    void findsInTheDumpWhatTheEncryptedFileHides() throws SQLException {
        Path data = folder.resolve("data");
        store(data.resolve("some"), "clear " + word, word.getBytes(StandardCharsets.UTF_8));

        DatabaseDump.write(data, "user", "file-password user-password", folder.resolve("dump.sql"));

        assertThat(sweep.search(data)).isEmpty();
        assertThat(sweep.search(folder)).anyMatch(found -> found.contains("UTF-8"));
        assertThat(sweep.search(folder)).anyMatch(found -> found.contains("hexadecimal"));
    }

    private void plant(byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.write(folder.resolve("below/file"), content);
    }

    private static void store(Path database, String text, byte[] bytes) throws SQLException {
        String url = "jdbc:h2:file:" + database + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "user", "file-password user-password")) {
            connection.createStatement().execute("create table plain(text varchar, bytes bytea)");
            PreparedStatement insert = connection.prepareStatement("insert into plain values (?, ?)");
            insert.setString(1, text);
            insert.setBytes(2, bytes);
            insert.execute();
        }
    }
}
