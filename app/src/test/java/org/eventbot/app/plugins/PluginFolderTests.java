package org.eventbot.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFolderTests {

    private static final ClassLoader PROGRAM = PluginFolderTests.class.getClassLoader();

    @TempDir
    Path directory;

    @Test
    void isTheProgramAloneWithoutADirectory() {
        var folder = PluginFolder.open(directory.resolve("nowhere"), PROGRAM);

        assertThat(folder.jars()).isEmpty();
        assertThat(folder.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsAPluginWithItsTablesAndClasses(boolean withDirectories) {
        VisitsJar.write(directory.resolve("visits.jar"), withDirectories);

        var folder = PluginFolder.open(directory, PROGRAM);

        assertThat(PluginCatalog.load(classes(folder)).find("visits")).isPresent();
        assertThat(classes(folder).getResource("db/migration/visits")).isNotNull();
        assertThat(classes(folder).getResource("org/visits/")).isNotNull();
        assertThat(folder.leftOut()).isEmpty();
        assertThat(folder.remarks()).isEmpty();
    }

    @Test
    void takesTheFirstOfTwoVersionsOfAPluginAndSaysSo() throws IOException {
        var first = VisitsJar.write(directory.resolve("visits-1.jar"), true);
        Files.copy(first, directory.resolve("visits-2.jar"));

        var folder = PluginFolder.open(directory, PROGRAM);

        assertThat(folder.leftOut())
                .containsExactly("visits-2.jar is left out: its plugin org.visits.VisitsPlugin comes from visits-1.jar"
                        + " already; keep one of them");
        assertThat(PluginCatalog.load(classes(folder)).find("visits")).isPresent();
    }

    @Test
    void leavesOutAPluginThatTheProgramBringsAlong() throws IOException {
        jar(
                "invite.jar",
                "META-INF/services/org.eventbot.core.plugin.BotPlugin",
                "org.eventbot.invite.InvitePlugin # it");

        assertThat(PluginFolder.open(directory, PROGRAM).leftOut())
                .singleElement()
                .asString()
                .contains("invite.jar", "comes from the program already");
    }

    @Test
    void leavesOutWhatIsNoJar() throws IOException {
        Files.writeString(directory.resolve("broken.jar"), "cut off while it was copied");
        VisitsJar.write(directory.resolve("visits.jar"), true);

        var folder = PluginFolder.open(directory, PROGRAM);

        assertThat(folder.leftOut()).singleElement().asString().contains("broken.jar cannot be read as a jar");
        assertThat(PluginCatalog.load(classes(folder)).find("visits")).isPresent();
    }

    @Test
    void saysThatTheProgramsVersionOfALibraryIsUsed() throws IOException {
        jar("fat.jar", "picocli/CommandLine.class", "another version");

        var folder = PluginFolder.open(directory, PROGRAM);

        assertThat(folder.remarks())
                .containsExactly("fat.jar brings 1 package that the program has too, such as picocli; those of the"
                        + " program are used. Build the plugin without them");
    }

    @Test
    void copiesTheContentOfAJarWithoutDirectories() throws IOException {
        jar("bare.jar", "db/migration/bare/V1__bare.sql", "select 1;");

        URL script = classes(PluginFolder.open(directory, PROGRAM)).getResource("db/migration/bare/V1__bare.sql");

        try (var content = Objects.requireNonNull(script).openStream()) {
            assertThat(content).hasContent("select 1;");
        }
    }

    private static ClassLoader classes(PluginFolder folder) {
        return new URLClassLoader(folder.jars().toArray(URL[]::new), PROGRAM);
    }

    private void jar(String name, String path, String content) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            jar.putNextEntry(new ZipEntry(path));
            jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
