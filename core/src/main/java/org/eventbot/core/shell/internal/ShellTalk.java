package org.eventbot.core.shell.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eventbot.core.json.ForgetfulJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two processes say to each other: first the words of the command as one line of JSON, then lines with what is to be
 * printed, and at last one with the exit code.
 */
public final class ShellTalk {

    private static final JsonMapper JSON = ForgetfulJson.mapper().build();
    private static final String OUT = "out";
    private static final String EXIT = "exit";

    private ShellTalk() {}

    /** Lets the running bot do it; empty when none runs. */
    public static OptionalInt ask(ShellAddress address, List<String> words, Consumer<String> out) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(address.socket()));
            } catch (IOException nobodyThere) {
                return OptionalInt.empty();
            }
            try (var writer = writer(channel);
                    var reader = reader(channel)) {
                writer.println(JSON.writeValueAsString(words));
                return OptionalInt.of(answer(reader, out));
            }
        }
    }

    private static int answer(BufferedReader reader, Consumer<String> out) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            JsonNode said = JSON.readTree(line);
            if (said.has(EXIT)) {
                return said.path(EXIT).asInt(1);
            }
            out.accept(said.path(OUT).asString(""));
        }
        throw new IOException("the bot ended before it answered");
    }

    /** The other side of {@link #ask}. */
    static void answer(SocketChannel channel, Shell shell) throws IOException {
        try (var reader = reader(channel);
                var writer = writer(channel)) {
            var line = reader.readLine();
            if (line == null) {
                return;
            }
            var words = new ArrayList<String>();
            JSON.readTree(line).forEach(word -> words.add(word.asString()));
            int exit = shell.execute(
                    words, text -> say(writer, JSON.createObjectNode().put(OUT, text)), true);
            say(writer, JSON.createObjectNode().put(EXIT, exit));
        }
    }

    private static void say(PrintWriter writer, JsonNode line) {
        writer.println(JSON.writeValueAsString(line));
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(SocketChannel channel) {
        return new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
    }
}
