package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reaches into a program at work through a plugin in its folder of plugins, turns its clock, and holds its work at
 * gates, where it can be killed. The program is the one that operators run.
 */
final class Stagehand {

    private final Path folder;
    private List<String> closed = new ArrayList<>();
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
            stagehand.close(List.of());
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

    /** From now on whoever comes to one of these gates stays there, until the program is killed. */
    void close(Collection<String> gates) {
        closed = new ArrayList<>(gates);
        write("closed", String.join("\n", closed));
    }

    boolean hasClosed(String lane) {
        return closed.stream().anyMatch(gate -> gate.startsWith(lane + ' '));
    }

    /** The gates at which somebody stays. */
    List<String> stayedAt() {
        return read("at");
    }

    /** Every gate that somebody came to, in that order. */
    List<String> cameTo() {
        return read("passed");
    }

    private List<String> read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets through whoever stays, once the program runs again. */
    void open() {
        List<String> opened = stayedAt();
        close(closed.stream().filter(gate -> !opened.contains(gate)).toList());
        write("at", "");
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
