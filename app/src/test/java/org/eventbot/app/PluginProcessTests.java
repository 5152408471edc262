package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eventbot.app.plugins.VisitsJar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that is only a jar in the folder: command, entity, repository and table. */
class PluginProcessTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runsAPluginFromItsJar(boolean withDirectories) throws IOException {
        var plugins = Files.createDirectory(directory.resolve("plugins"));
        VisitsJar.write(plugins.resolve("visits.jar"), withDirectories);
        Files.writeString(plugins.resolve("broken.jar"), "");
        try (var world = new World(directory)) {
            world.more.put("EVENTBOT_PLUGINS", plugins.toString());
            try (var bot = BotProcess.start(directory, world.variables())) {
                bot.awaitReady();
                world.rooms();
                world.askInSpace("!plugin enable visits");

                assertThat(world.ask("!visit")).isEqualTo("Visits: 1");
                assertThat(world.ask("!visit")).isEqualTo("Visits: 2");
                assertThat(world.ask("!plugins")).contains("**visits**", "1 more could not be loaded");
                assertThat(bot.output()).contains("Plugin left out: broken.jar cannot be read as a jar");
            }
        }
    }
}
