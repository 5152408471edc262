package org.eventbot.core.matrix.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A homeserver in memory that knows the bot alone: records what is asked of it, and fails when told to. */
public class FakeMatrixClient implements MatrixClient {

    public static final MatrixId BOT = new MatrixId("@bot:example.org");

    private final Map<RoomId, List<RoomEvent>> states = new HashMap<>();
    private final Map<RoomId, Map<MatrixId, Membership>> people = new HashMap<>();
    private final Map<String, RoomId> aliases = new HashMap<>();
    private final Map<MatrixEventId, MatrixId> authors = new HashMap<>();
    private final Set<MatrixId> unknown = new HashSet<>();
    private final Map<String, Deque<Supplier<Optional<RuntimeException>>>> answers = new HashMap<>();
    private final Map<String, JsonNode> accountData = new HashMap<>();
    private final Map<SyncBatch.Gap, List<RoomEvent>> gaps = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<MatrixEventId> redacted = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private boolean tellsAccounts = true;
    private boolean overlapped;

    /** A message that was taken. */
    public record Sent(RoomId room, JsonNode content, String transaction) {}

    /** Makes the room known, the bot joined to it. */
    public synchronized FakeMatrixClient room(RoomId room, RoomEvent... state) {
        states.put(room, List.of(state));
        return member(room, BOT, Membership.JOIN);
    }

    public synchronized FakeMatrixClient member(RoomId room, MatrixId person, Membership membership) {
        people.computeIfAbsent(room, ignored -> new LinkedHashMap<>()).put(person, membership);
        return this;
    }

    public synchronized FakeMatrixClient alias(String alias, RoomId room) {
        aliases.put(alias, room);
        return this;
    }

    /** What was said in the gap. */
    public synchronized FakeMatrixClient said(SyncBatch.Gap gap, RoomEvent... messages) {
        gaps.put(gap, List.of(messages));
        return this;
    }

    public synchronized FakeMatrixClient author(MatrixEventId event, MatrixId person) {
        authors.put(event, person);
        return this;
    }

    /** As if newly made, for the next test. */
    public synchronized void forget() {
        List.of(states, people, aliases, authors, accountData, gaps, answers).forEach(Map::clear);
        unknown.clear();
        sent.clear();
        redacted.clear();
        calls.clear();
        tellsAccounts = true;
        overlapped = false;
    }

    /** There is no such account. */
    public synchronized void nobody(MatrixId person) {
        unknown.add(person);
    }

    public synchronized void hidesAccounts() {
        tellsAccounts = false;
    }

    /** The next call of that name fails, and does nothing. */
    public synchronized void fail(String call, RuntimeException failure) {
        plan(call, () -> Optional.of(failure));
    }

    /** The next call of that name passes, before later plans count. */
    public synchronized void pass(String call) {
        plan(call, Optional::empty);
    }

    /** The next call of that name passes, after something else happened. */
    public synchronized void meanwhile(String call, Runnable what) {
        plan(call, () -> {
            what.run();
            return Optional.empty();
        });
    }

    /** The next call of that name is answered only when another one of that name came, or after a while. */
    public synchronized void answerBoth(String call) {
        plan(call, () -> {
            var first = count(call);
            var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            try {
                while (count(call) == first && System.nanoTime() < end) {
                    wait(100);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            overlapped = count(call) > first;
            return Optional.empty();
        });
    }

    /** Whether that other one came. */
    public synchronized boolean overlapped() {
        return overlapped;
    }

    private void plan(String call, Supplier<Optional<RuntimeException>> answer) {
        answers.computeIfAbsent(call, ignored -> new ArrayDeque<>()).add(answer);
    }

    /** The messages that were taken, in order. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The bodies of the messages that were taken. */
    public List<String> said() {
        return sent().stream().map(one -> one.content().path("body").asString()).toList();
    }

    /** How often that was asked, refused calls included. */
    public synchronized long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    public synchronized Optional<Membership> is(RoomId room, MatrixId person) {
        return Optional.ofNullable(people.getOrDefault(room, Map.of()).get(person));
    }

    private void called(String call) {
        calls.add(call);
        notifyAll();
        var planned = answers.getOrDefault(call, new ArrayDeque<>()).poll();
        if (planned != null) {
            planned.get().ifPresent(failure -> {
                throw failure;
            });
        }
    }

    @Override
    public synchronized String upload(String name, String type, byte[] content) {
        called("upload");
        return "mxc://example.org/" + name;
    }

    @Override
    public MatrixId self() {
        return BOT;
    }

    @Override
    public synchronized Optional<String> displayName() {
        called("displayName");
        return Optional.of("Event Bot");
    }

    @Override
    public void start(SyncListener listener) {}

    @Override
    public void stop() {}

    @Override
    public synchronized MatrixEventId send(RoomId room, String type, JsonNode content, String transaction) {
        called("send");
        if (sent.stream().noneMatch(one -> one.transaction().equals(transaction))) {
            sent.add(new Sent(room, content, transaction));
        }
        return new MatrixEventId("$" + transaction);
    }

    @Override
    public synchronized void redact(RoomId room, MatrixEventId message, String transaction) {
        called("redact");
        redacted.add(message);
    }

    @Override
    public synchronized List<MatrixEventId> edits(RoomId room, MatrixEventId message) {
        called("edits");
        return sent.stream()
                .filter(one -> one.content()
                        .path("m.relates_to")
                        .path("event_id")
                        .asString("")
                        .equals(message.value()))
                .map(one -> new MatrixEventId("$" + one.transaction()))
                .filter(edit -> !redacted.contains(edit))
                .toList();
    }

    @Override
    public synchronized void forget(RoomId room) {
        called("forget");
    }

    /** What was deleted. */
    public synchronized List<MatrixEventId> redacted() {
        return List.copyOf(redacted);
    }

    @Override
    public synchronized void invite(RoomId room, MatrixId person, String reason) {
        called("invite");
        member(room, person, Membership.INVITE);
    }

    @Override
    public synchronized void kick(RoomId room, MatrixId person, String reason) {
        called("kick");
        member(room, person, Membership.LEAVE);
    }

    @Override
    public synchronized RoomId createRoom(JsonNode content) {
        called("createRoom");
        var made = new RoomId("!made" + count("createRoom") + ":example.org");
        room(made);
        content.path("invite").forEach(person -> member(made, new MatrixId(person.asString()), Membership.INVITE));
        return made;
    }

    @Override
    public synchronized void join(RoomId room) {
        called("join");
        member(room, BOT, Membership.JOIN);
    }

    @Override
    public synchronized void leave(RoomId room, String reason) {
        called("leave");
        member(room, BOT, Membership.LEAVE);
    }

    @Override
    public synchronized void markRead(RoomId room, MatrixEventId event) {
        called("markRead");
    }

    @Override
    public synchronized List<RoomEvent> state(RoomId room) {
        called("state");
        var state = states.get(room);
        if (state == null) {
            throw MatrixFailures.forbidden();
        }
        return state;
    }

    @Override
    public synchronized Optional<Membership> membership(RoomId room, MatrixId person) {
        called("membership");
        return is(room, person);
    }

    @Override
    public synchronized Optional<MatrixId> author(RoomId room, MatrixEventId event) {
        called("author");
        return Optional.ofNullable(authors.get(event));
    }

    @Override
    public synchronized List<MatrixId> joinedMembers(RoomId room) {
        called("joinedMembers");
        return members(room).entrySet().stream()
                .filter(one -> one.getValue() == Membership.JOIN)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Map<MatrixId, Membership> members(RoomId room) {
        called("members");
        return new LinkedHashMap<>(people.getOrDefault(room, Map.of()));
    }

    @Override
    public synchronized List<RoomId> joinedRooms() {
        called("joinedRooms");
        return people.keySet().stream()
                .filter(room -> is(room, BOT).filter(Membership.JOIN::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized Optional<JsonNode> accountData(String type) {
        called("accountData");
        return Optional.ofNullable(accountData.get(type));
    }

    @Override
    public synchronized void storeAccountData(String type, JsonNode content) {
        called("storeAccountData");
        accountData.put(type, content);
    }

    @Override
    public synchronized Optional<RoomId> resolveAlias(String alias) {
        called("resolveAlias");
        return Optional.ofNullable(aliases.get(alias));
    }

    @Override
    public synchronized List<RoomEvent> messages(RoomId room, SyncBatch.Gap gap) {
        called("messages");
        return List.copyOf(gaps.getOrDefault(gap, List.of()));
    }

    @Override
    public synchronized @Nullable Boolean accountExists(MatrixId person) {
        called("accountExists");
        return tellsAccounts ? !unknown.contains(person) : null;
    }
}
