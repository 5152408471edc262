package org.eventbot.testkit.http;

import java.util.ArrayList;
import java.util.List;

/** Which requests reached a double, faulty ones included; neither bodies nor credentials are kept. */
public final class RequestLog {

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(Call call) {
        entries.add(new Entry(call.method(), call.address().toString()));
    }

    /** All requests in the order of their arrival. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many requests had that method and a path that contains the text. */
    public synchronized long count(String method, String pathPart) {
        return entries.stream()
                .filter(entry -> entry.method.equals(method) && entry.target.contains(pathPart))
                .count();
    }

    /** Starts anew. */
    public synchronized void clear() {
        entries.clear();
    }

    /**
     * One request.
     *
     * @param target its undecoded path and query
     */
    public record Entry(String method, String target) {}
}
