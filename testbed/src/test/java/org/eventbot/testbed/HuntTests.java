package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for canaries finds each of their disguises; otherwise an empty result would prove nothing. */
class HuntTests {

    private static final String WORD = "@" + Tokens.word() + ":example.org";

    private final Hunt hunt = new Hunt(List.of(WORD, Tokens.word()));
    private final Path folder;

    HuntTests(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Map.Entry<String, byte[]>> disguises() {
        return Disguises.of(WORD).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void findsEachDisguise(Map.Entry<String, byte[]> disguise) throws IOException {
        plant("before ".getBytes(StandardCharsets.UTF_8), disguise.getValue());

        assertThat(hunt.in(folder))
                .extracting(Hunt.Found::text, Hunt.Found::form)
                .contains(org.assertj.core.groups.Tuple.tuple(WORD, disguise.getKey()));
    }

    @Test
    void findsOtherCases() throws IOException {
        plant(new byte[3], WORD.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

        assertThat(hunt.in(folder)).extracting(Hunt.Found::form).contains("plain");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        byte[] noise = new byte[1 << 20];
        new java.util.Random(5).nextBytes(noise);
        plant(noise, new byte[0]);

        assertThat(hunt.in(folder)).isEmpty();
    }

    private void plant(byte[] before, byte[] content) throws IOException {
        byte[] all = Arrays.copyOf(before, before.length + content.length + 3);
        System.arraycopy(content, 0, all, before.length, content.length);
        Files.write(folder.resolve("file"), all);
    }
}
