package org.eventbot.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept about one person, to be read by that person (GDPR, article 15) and by programs (article 20). */
@RequiredArgsConstructor
class Copies {

    private final Holdings holdings;
    private final Declarations declarations;
    private final EventRegistry events;
    private final Controller controller;
    private final JsonMapper json;
    private final Clock clock;

    /** Everything, in all events. */
    Whole of(MatrixId person) {
        return of(person, holdings.everywhere(person));
    }

    /** @param targets the person, in the scopes that are meant */
    Whole of(MatrixId person, List<Target.Person> targets) {
        var parts =
                Inventory.of(holdings, targets).all().stream().map(this::part).toList();
        return new Whole(text(person, parts), json(person, parts), jsonLines(person, parts));
    }

    private Part part(Inventory.Held held) {
        var records = new ArrayList<Map<String, Object>>();
        held.data().export(held.target(), record -> records.add(readable(record)));
        return new Part(
                held.data().owner(),
                declaration(Inventory.Category.of(held.data())),
                place(held.target().scope()),
                records);
    }

    private static Map<String, Object> readable(Map<String, ?> record) {
        var copy = new LinkedHashMap<String, Object>();
        record.forEach((name, value) -> {
            if (value instanceof Number || value instanceof Boolean) {
                copy.put(name, value);
            } else if (value != null) {
                copy.put(name, Objects.toString(value));
            }
        });
        return copy;
    }

    private Optional<Declaration> declaration(Inventory.Category category) {
        return declarations.all().stream()
                .filter(entry -> entry.owner().equals(category.owner()))
                .flatMap(entry -> entry.declarations().stream())
                .filter(declaration -> declaration.category().equals(category.name()))
                .findFirst();
    }

    private String place(Scope scope) {
        return scope.equals(Scope.host())
                ? ""
                : events.find(scope.id()).map(Event::name).orElse("");
    }

    private List<Text> text(MatrixId person, List<Part> parts) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("**What I keep about {}**, on {}", person, day()));
        for (var part : parts) {
            lines.add(Text.of(""));
            lines.addAll(part.lines());
        }
        lines.add(Text.of(""));
        lines.add(Text.of(
                "Responsible: {}. Questions, correction, restriction, and complaints before you go to a supervisory"
                        + " authority: {}. `!gdpr erase` erases it, `!gdpr object` stops its use, `!gdpr notice` says more.",
                controller.name(),
                controller.contact()));
        return lines;
    }

    private String day() {
        return clock.instant().toString().substring(0, 10);
    }

    private Map<String, Object> head(MatrixId person) {
        var head = new LinkedHashMap<String, Object>();
        head.put("person", person.value());
        head.put("made at", clock.instant().toString());
        head.put("responsible", controller.name());
        head.put("contact", controller.contact());
        return head;
    }

    /** A line for itself, for each category, and for each of its records: each can be read alone. */
    private List<String> jsonLines(MatrixId person, List<Part> parts) {
        var lines = new ArrayList<String>();
        lines.add(json.writeValueAsString(head(person)));
        for (var part : parts) {
            var fields = part.fields();
            fields.remove("records");
            lines.add(json.writeValueAsString(fields));
            part.records().forEach(record -> lines.add(json.writeValueAsString(record)));
        }
        return lines;
    }

    private String json(MatrixId person, List<Part> parts) {
        var whole = head(person);
        whole.put("categories", parts.stream().map(Part::fields).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private record Part(
            String owner, Optional<Declaration> declaration, String event, List<Map<String, Object>> records) {

        List<Text> lines() {
            var lines = new ArrayList<Text>();
            var about = declaration.orElseGet(() -> Declaration.of("data"));
            var where = event.isEmpty() ? Text.of("{}", owner) : Text.of("{}, {}", owner, event);
            lines.add(Text.of("**{}** ({}): {}.", about.category(), where, about.about()));
            lines.add(Text.of(
                    "Why: {}; ground: {}. From: {}. Kept until: {}. Seen by: {}.",
                    about.purpose(),
                    about.basis().words(),
                    about.source(),
                    about.kept(),
                    about.recipients().isEmpty() ? "nobody else" : String.join("; ", about.recipients())));
            records.forEach(record -> lines.add(line(record)));
            return lines;
        }

        private static Text line(Map<String, Object> record) {
            return Text.of(
                    "- {}",
                    record.entrySet().stream()
                            .map(field -> field.getKey() + ": " + field.getValue())
                            .reduce((one, other) -> one + "; " + other)
                            .orElse("nothing that is yours to know"));
        }

        Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            declaration.ifPresent(about -> {
                fields.put("category", about.category());
                fields.put("about", about.about());
                fields.put("purpose", about.purpose());
                fields.put("legal ground", about.basis().words());
                fields.put("source", about.source());
                fields.put("kept until", about.kept());
                fields.put("recipients", about.recipients());
            });
            fields.put("kept by", owner);
            if (!event.isEmpty()) {
                fields.put("event", event);
            }
            fields.put("records", records);
            return fields;
        }
    }

    /**
     * @param lines for people
     * @param json for programs, as one document
     * @param jsonLines the same in lines that are documents of their own
     */
    record Whole(List<Text> lines, String json, List<String> jsonLines) {

        Text text() {
            return Text.lines(lines);
        }

        @Override
        public String toString() {
            return "[copy]";
        }
    }
}
