package org.eventbot.testkit.pretix;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.LocalServer;

/** Something for webhooks to call; answers as told and remembers what came. */
final class WebhookReceiver implements AutoCloseable {

    private final List<Call> calls = new ArrayList<>();
    private final LocalServer server = LocalServer.start("webhook-receiver", this::receive);
    private int status = 200;

    private synchronized Answer receive(Call call) {
        calls.add(call);
        return Answer.empty(status);
    }

    synchronized void answerWith(int other) {
        status = other;
    }

    URI address(String login) {
        return URI.create(server.address().toString().replace("//", "//" + login) + "/hook");
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The actions about an order, in the order of their numbers. */
    synchronized List<String> actions(String code) {
        return calls.stream()
                .map(Call::json)
                .filter(body -> Json.text(body, "code").equals(code))
                .map(body -> Json.text(body, "action").replace("pretix.event.order.", ""))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
