package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.LawfulBasis;

/**
 * What the GDPR wants people to be told (articles 13 and 14), written from what all plugins declare: it cannot say less
 * than they keep. Short enough to be read in a chat.
 */
@RequiredArgsConstructor
class Notice {

    private static final Text BLANK = Text.of("");
    private static final String UNTIL = "until ";

    private final Declarations declarations;
    private final Controller controller;

    Text text() {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("**What I keep about people** (GDPR, articles 13 and 14)"));
        lines.add(BLANK);
        lines.add(Text.of("Responsible: {}; questions and requests: {}", controller.name(), controller.contact()));
        lines.add(BLANK);
        lines.addAll(categories());
        lines.add(BLANK);
        lines.addAll(recipients());
        lines.add(BLANK);
        lines.addAll(rights());
        return Text.lines(lines);
    }

    private List<Text> categories() {
        var lines = new ArrayList<Text>();
        declarations.all().forEach(entry -> {
            entry.declarations().forEach(declaration -> lines.add(category(entry.owner(), declaration)));
            if (!entry.nothingBecause().isBlank()) {
                lines.add(Text.of("- {} keeps nothing: {}.", entry.owner(), entry.nothingBecause()));
            }
        });
        return lines;
    }

    private static Text category(String owner, Declaration declaration) {
        return Text.of(
                "- **{}** ({}): {}. Why: {}; ground: {}. From: {}. {}Kept until {}.",
                declaration.category(),
                owner,
                declaration.about(),
                declaration.purpose(),
                declaration.basis().words(),
                declaration.source(),
                seenBy(declaration.recipients()),
                withoutUntil(declaration.kept()));
    }

    /** Authors of plugins write it with and without the word. */
    private static String withoutUntil(String kept) {
        return kept.startsWith(UNTIL) ? kept.substring(UNTIL.length()) : kept;
    }

    private static Text seenBy(List<String> recipients) {
        return recipients.isEmpty() ? BLANK : Text.of("Seen by: {}. ", String.join("; ", recipients));
    }

    private static List<Text> recipients() {
        return List.of(
                Text.of("What I send, invitations and answers too, is seen and stored by my homeserver and by the"
                        + " homeserver of everybody in that room, wherever in the world it stands; I cannot call it"
                        + " back from there."),
                BLANK,
                Text.of("What comes from a ticket shop is kept there too: the shop has a notice of its own."));
    }

    private List<Text> rights() {
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "You may ask what is kept about you and get a copy, have it corrected, restricted or erased,"
                        + " object to its use, and complain to a data protection supervisory authority. Write to {}",
                controller.contact()));
        lines.add(
                Text.of("In a direct chat with me, without encryption, that takes a message: `!gdpr access` for a copy,"
                        + " `!gdpr erase`, or `!gdpr object` so that I invite you nowhere any more."));
        if (isConsentAsked()) {
            lines.add(Text.of("Consent can be withdrawn at any time, for the future."));
        }
        lines.add(BLANK);
        lines.add(Text.of("You need not give your Matrix ID to anybody; without it I cannot invite you. I make no"
                + " automated decisions about people (article 22) and no profiles."));
        return lines;
    }

    private boolean isConsentAsked() {
        return declarations.all().stream()
                .flatMap(entry -> entry.declarations().stream())
                .anyMatch(declaration -> declaration.basis() == LawfulBasis.CONSENT);
    }
}
