package org.eventbot.testkit.matrix;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;

/** Files that people upload (Matrix specification, "Content repository"). */
final class MediaEndpoints {

    private final World world;
    private final Authentication authentication;
    private final Map<String, Answer> files = new ConcurrentHashMap<>();

    MediaEndpoints(World world, Authentication authentication) {
        this.world = world;
        this.authentication = authentication;
    }

    void addTo(Routes routes) {
        routes.on("POST", "/_matrix/media/v3/upload", this::upload)
                .on("GET", "/_matrix/client/v1/media/download/{}/{}", this::download);
    }

    private Answer upload(Call call) {
        authentication.account(call);
        String id = UUID.randomUUID().toString().replace("-", "");
        files.put(id, new Answer(200, call.header("content-type"), Map.of(), call.body()));
        return Answer.ok(Json.object().put("content_uri", "mxc://" + world.serverName() + "/" + id));
    }

    private Answer download(Call call) {
        authentication.account(call);
        Answer file = files.get(call.argument(1));
        if (file == null) {
            throw Refusals.notFound("Not found");
        }
        return file;
    }
}
