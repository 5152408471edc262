package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reaches into a program at work through a plugin in its folder of plugins, turns its clock, and holds its work at
 * gates, where it can be killed. The program is the one that operators run.
 */
final class Stagehand {

    private final Path folder;
    private final List<String> open = new ArrayList<>();
    private Duration turned = Duration.ZERO;

    private Stagehand(Path folder) {
        this.folder = folder;
    }

    /** Puts the plugin beside a program that does not run yet; its clock goes right. */
    static Stagehand join(BotProcess bot, Path home) {
        try {
            Path plugins = Files.createDirectories(home.resolve("plugins"));
            TestPlugin.write("stagehand", plugins.resolve("stagehand.jar"));
            Stagehand stagehand = new Stagehand(Files.createDirectories(home.resolve("stagehand")));
            bot.set("EVENTBOT_PLUGINS", plugins.toString());
            bot.set("STAGEHAND", stagehand.folder.toString());
            stagehand.turn(Duration.ZERO);
            return stagehand;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param by how far ahead of the machine's time, or behind it */
    void turn(Duration by) {
        turned = by;
        write("clock", by.toString());
    }

    /** Lets an hour pass. What is done every hour may have been at work when the clock was turned. */
    void passAnHour() {
        turn(turned.plus(Duration.ofHours(1)));
    }

    /** From now on whatever comes to a gate stays there, and so it does after the next start. */
    void closeGates() {
        write("open", String.join("\n", open));
    }

    /** Where the work of that lane stands now. */
    Optional<String> at(String lane) {
        try {
            Path at = folder.resolve("at-" + lane);
            return Files.exists(at) ? Optional.of(Files.readString(at).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the work go on that stands there, once the program runs again. */
    void open(String lane) {
        at(lane).ifPresent(open::add);
        closeGates();
        try {
            Files.deleteIfExists(folder.resolve("at-" + lane));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where work stood, one after the other. */
    List<String> opened() {
        return List.copyOf(open);
    }

    /** The program reads all of it or what was there before. */
    private void write(String name, String content) {
        try {
            Path whole = Files.writeString(folder.resolve(name + ".new"), content);
            Files.move(
                    whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
