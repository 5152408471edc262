package org.eventbot.core.outbox.internal;

import java.util.Base64;
import org.eventbot.core.outbox.PublicFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files in the outbox, and the messages that show them once they are uploaded. */
final class FileContents {

    private static final JsonMapper JSON = new JsonMapper();

    private FileContents() {}

    static String write(PublicFile file) {
        var node = JSON.createObjectNode()
                .put("name", file.name())
                .put("type", file.type())
                .put("content", Base64.getEncoder().encodeToString(file.content()));
        file.size().ifPresent(size -> node.put("width", size.width()).put("height", size.height()));
        return JSON.writeValueAsString(node);
    }

    static PublicFile read(String text) {
        var node = JSON.readTree(text);
        return new PublicFile(
                node.path("name").asString(),
                node.path("type").asString(),
                Base64.getDecoder().decode(node.path("content").asString()),
                node.has("width")
                        ? new PublicFile.Size(
                                node.path("width").asInt(), node.path("height").asInt())
                        : null);
    }

    /**
     * Matrix specification, "m.image" and "m.file".
     *
     * @param address as the upload gave it
     */
    static JsonNode message(PublicFile file, String address) {
        var message = JSON.createObjectNode()
                .put("msgtype", file.size().isPresent() ? "m.image" : "m.file")
                .put("body", file.name())
                .put("filename", file.name())
                .put("url", address);
        message.set("info", info(file));
        message.putObject("m.mentions");
        return message;
    }

    private static ObjectNode info(PublicFile file) {
        var info = JSON.createObjectNode().put("mimetype", file.type()).put("size", file.content().length);
        file.size().ifPresent(size -> info.put("w", size.width()).put("h", size.height()));
        return info;
    }
}
