package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;

/** The record of processing activities (GDPR, article 30), written from what all plugins declare. */
@RequiredArgsConstructor
class ProcessingRecord {

    private static final Text BLANK = Text.of("");

    private final Declarations declarations;
    private final Controller controller;

    Text text() {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("# Record of processing activities (GDPR, article 30)"));
        lines.add(BLANK);
        lines.add(Text.of("Controller: {}; contact: {}", controller.name(), controller.contact()));
        lines.add(Text.of(
                "Data subjects: people registered for events, people who write to the bot, organizers, operators"));
        lines.add(
                Text.of("Third countries: homeservers of members of the rooms may stand anywhere; the bot itself sends"
                        + " data to the servers in its settings only"));
        lines.add(
                Text.of("Measures: values encrypted with AES-256-GCM under a key for each event, which lies outside the"
                        + " database and is destroyed when the event is forgotten; look-up by keyed indexes; no identifiers in logs;"
                        + " roles checked for each command; erasure verified by a second look"));
        declarations.all().forEach(entry -> {
            entry.declarations().forEach(declaration -> lines.addAll(activity(entry.owner(), declaration)));
            if (!entry.nothingBecause().isBlank()) {
                lines.add(BLANK);
                lines.add(Text.of("## {}: holds nothing, because {}", entry.owner(), entry.nothingBecause()));
            }
        });
        return Text.lines(lines);
    }

    private static List<Text> activity(String owner, Declaration declaration) {
        return List.of(
                BLANK,
                Text.of("## {}: {}", owner, declaration.category()),
                Text.of("Purpose: {}", declaration.purpose()),
                Text.of("Legal ground: {}", declaration.basis().words()),
                Text.of("Data: {}", declaration.about()),
                Text.of("Source: {}", declaration.source()),
                Text.of(
                        "Recipients: {}",
                        declaration.recipients().isEmpty() ? "none" : String.join("; ", declaration.recipients())),
                Text.of("Erased: {}", declaration.kept()));
    }
}
