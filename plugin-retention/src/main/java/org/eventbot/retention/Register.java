package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every request for a right: what was asked when, and whether it is done. Who asked is kept until then, sealed. */
@RequiredArgsConstructor
class Register {

    /** So many signs of a request's number are shown. */
    static final int SHOWN = 8;

    private final Requests requests;
    private final Parts parts;
    private final Vault vault;
    private final Jobs jobs;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    /** Writes down what is answered at once, each reference once. */
    @Transactional
    public void done(UUID reference, RequestKind kind, RequestOrigin origin) {
        if (!requests.existsById(reference)) {
            var request = new Request(reference, kind, origin, null, clock.instant());
            request.end(clock.instant());
            requests.save(request);
        }
    }

    /** Begins what takes its time, and goes on until it is done. The same asked twice meanwhile is one request. */
    @Transactional
    public UUID begin(
            RequestKind kind, RequestOrigin origin, MatrixId person, @Nullable UUID event, @Nullable RoomId toldIn) {
        var index = vault.index(Scope.host(), RightsDeclarations.PERSON, person.value());
        var id = requests.findOpen(kind, index).stream()
                .filter(open -> Objects.equals(open.getEventId(), event))
                .map(Request::getId)
                .findFirst()
                .orElseGet(() -> add(kind, origin, person, event, toldIn, index));
        jobs.soon(RequestJob.NAME, id);
        return id;
    }

    private UUID add(
            RequestKind kind,
            RequestOrigin origin,
            MatrixId person,
            @Nullable UUID event,
            @Nullable RoomId toldIn,
            UUID index) {
        var id = UUID.randomUUID();
        var content = json.createObjectNode().put("person", person.value());
        if (toldIn != null) {
            content.put("room", toldIn.value());
        }
        var request = new Request(id, kind, origin, event, clock.instant());
        request.about(index, vault.seal(Scope.host(), Request.binding(id), json.writeValueAsString(content)));
        requests.save(request);
        return id;
    }

    /** Empty when it is done. */
    @Transactional(readOnly = true)
    public Optional<Asked> open(UUID id) {
        return requests.findById(id).filter(Request::isOpen).map(this::open);
    }

    private Asked open(Request request) {
        var sealed = Objects.requireNonNull(request.getSealed());
        var content = json.readTree(vault.unseal(Scope.host(), Request.binding(request.getId()), sealed));
        var room = content.path("room").asString("");
        return new Asked(
                request.getId(),
                request.getKind(),
                request.getOrigin(),
                new MatrixId(content.path("person").asString()),
                request.getEventId(),
                room.isEmpty() ? null : new RoomId(room),
                request.getReceivedAt(),
                request.getDueAt(),
                request.getAttempts());
    }

    /** Writes down what there was before the first of it goes; later calls change nothing. */
    @Transactional
    public void counted(UUID request, Inventory inventory) {
        inventory.totals().forEach((category, rows) -> {
            if (parts.findById(Part.id(request, category.owner(), category.name()))
                    .isEmpty()) {
                parts.save(new Part(request, category.owner(), category.name(), rows));
            }
        });
    }

    @Transactional
    public void part(UUID request, Inventory.Category category, Consumer<Part> change) {
        change.accept(parts.findById(Part.id(request, category.owner(), category.name()))
                .orElseGet(() -> parts.save(new Part(request, category.owner(), category.name(), 0))));
    }

    @Transactional(readOnly = true)
    public List<Part> parts(UUID request) {
        return parts.findByRequestIdOrderByOwnerAscCategoryAsc(request);
    }

    @Transactional
    public void waits(UUID id) {
        requests.findById(id).filter(Request::isOpen).ifPresent(Request::waits);
    }

    @Transactional
    public void stuck(UUID id, String why) {
        requests.findById(id)
                .filter(Request::isOpen)
                .ifPresent(request -> request.stuck(why.substring(0, Math.min(200, why.length()))));
    }

    /**
     * Gives an open request two months more, and tells whoever asked where they asked, both or neither.
     *
     * @param beginning of its number, as the list of open requests shows it
     * @return empty when that may not be, or no request has that number
     */
    @Transactional
    public Optional<Extension> extend(String beginning, Function<Asked, Text> words) {
        return only(beginning)
                .filter(request -> request.extend(clock.instant()))
                .map(request -> {
                    var asked = open(request);
                    asked.room()
                            .ifPresent(room -> outbox.postPersonal(
                                    UUID.nameUUIDFromBytes(
                                            ("extension " + request.getId()).getBytes(StandardCharsets.UTF_8)),
                                    RightsDeclarations.OWNER,
                                    Scope.host(),
                                    room,
                                    words.apply(asked)));
                    return new Extension(words.apply(asked), asked.room().isPresent());
                });
    }

    private Optional<Request> only(String beginning) {
        var found = open().stream()
                .filter(request -> beginning.length() >= SHOWN
                        && request.getId().toString().startsWith(beginning))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** It is done, and whoever asked is told, both or neither. */
    @Transactional
    public void end(Asked asked, @Nullable Text report) {
        requests.findById(asked.id()).filter(Request::isOpen).ifPresent(request -> {
            request.end(clock.instant());
            if (report != null) {
                asked.room().ifPresent(room -> outbox.post(asked.id(), RightsDeclarations.OWNER, room, report));
            }
        });
    }

    /** What is not done yet, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Request> open() {
        return requests.findByEndedAtIsNullOrderByDueAt();
    }

    @Transactional
    public void reminded(UUID id, int percent) {
        requests.findById(id).ifPresent(request -> request.remindedAt(percent));
    }

    /** How often what was asked by whom, since the installation. */
    @Transactional(readOnly = true)
    public List<Count> counts() {
        var counts = new ArrayList<Count>();
        for (var kind : RequestKind.values()) {
            for (var origin : RequestOrigin.values()) {
                counts.add(new Count(kind, origin, requests.count(kind, origin)));
            }
        }
        return counts;
    }

    /**
     * @param words what the person has to be told
     * @param told whether they are
     */
    record Extension(Text words, boolean told) {}

    record Count(RequestKind kind, RequestOrigin origin, long number) {}
}
