package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Controller;

/** What people are told who ask for a right. */
@RequiredArgsConstructor
class RightsWords {

    private static final Text BLANK = Text.of("");

    private final Controller controller;

    /** The same whether there is nothing, or nothing that the asker may know. */
    Text nothing() {
        return Text.of(
                "There is nothing that I could show or erase for you: besides what you write to me here I keep nothing"
                        + " under your Matrix ID, or it is not yours to ask for. I know you by the Matrix ID that you write"
                        + " from. About an order, ask the event's organizers; about anything else: {}",
                controller.contact());
    }

    Text counts(Inventory inventory) {
        var lines = new ArrayList<Text>();
        inventory.totals().forEach((category, rows) -> {
            if (inventory.lasting().stream()
                    .anyMatch(held -> Inventory.Category.of(held.data()).equals(category))) {
                lines.add(Text.of("- {} ({}): {}", category.name(), category.owner(), rows));
            }
        });
        return Text.lines(lines);
    }

    Text access(Inventory inventory, boolean hasPage) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("This is what I keep about you, in numbers of records:"));
        lines.add(counts(inventory));
        lines.add(BLANK);
        lines.add(Text.of("`!gdpr access here` shows all of it in this chat. Everything here is read and stored by my"
                + " homeserver, and by yours; I delete my messages after a day, and homeservers keep deleted ones some days"
                + " longer."));
        if (hasPage) {
            lines.add(
                    Text.of("`!gdpr access link` gives you an address that shows it once, within 24 hours: of that only"
                            + " the address passes the homeservers."));
        }
        return Text.lines(lines);
    }

    Text link(String address) {
        return Text.of(
                "Here is all that I keep about you, once and within 24 hours: {}\n\nWhoever has the address can open it,"
                        + " so open it soon. The page has a file for programs, too.",
                address);
    }

    Text noPage() {
        return Text.of("I have no public address, so I can show it only here: `!gdpr access here`");
    }

    Text erase(Inventory inventory, String code) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("I would erase what I keep about you, in numbers of records:"));
        lines.add(counts(inventory));
        lines.add(BLANK);
        lines.addAll(consequences());
        lines.add(BLANK);
        lines.add(Text.of("It cannot be undone. If you want it, write within the hour: `!gdpr erase {}`", code));
        return Text.lines(lines);
    }

    private static List<Text> consequences() {
        return List.of(
                Text.of("- Open invitations are taken back. In rooms that you are in you stay; leave them yourself."),
                Text.of(
                        "- I invite you to none of these events again, although a ticket names you: for that I keep a mark"
                                + " that only leads to you when your ID is at hand, until the event is forgotten. `!gdpr resume`"
                                + " takes it away, `!gdpr object` makes it hold for all events to come."),
                Text.of("- The organizers see that somebody asked not to be invited, and not who."),
                Text.of("- The ticket shop keeps what you entered there, and homeservers what was sent through them: I"
                        + " cannot erase that. Ask the shop."));
    }

    Text wrongCode() {
        return Text.of("That code does not fit: it is too old, or what I keep has changed since. Look again.");
    }

    Text begun() {
        return Text.of(
                "I am erasing it. As soon as I have looked that nothing is left, I tell you here; that may take some"
                        + " minutes, and longer if I have to wait for something. You need not wait with me.");
    }

    Text objected() {
        return Text.of(
                "From now on I invite you nowhere, whatever tickets name you, and open invitations are taken back. For"
                        + " that I keep a mark that leads to you only when your ID is at hand, until you write"
                        + " `!gdpr resume`. What I keep already stays until you write `!gdpr erase`. In rooms that you are"
                        + " in you stay.");
    }

    Text resumed() {
        return Text.of("I may invite you again, and look through the tickets now: where one names you, an invitation"
                + " follows within some minutes.");
    }

    /** When everything was done and looked at. */
    Text done(Asked asked, List<Part> parts, Text backups) {
        var lines = new ArrayList<Text>();
        lines.add(
                asked.origin() == RequestOrigin.PERSON
                        ? Text.of("What I kept about you is erased. I looked a second time, and nothing is left.")
                        : Text.of(
                                "The erasure that was asked for here on {} is done. I looked a second time, and nothing is"
                                        + " left.",
                                asked.received().toString().substring(0, 10)));
        parts.stream()
                .filter(part -> part.erased() > 0)
                .forEach(part ->
                        lines.add(Text.of("- {} ({}): {} erased", part.getCategory(), part.getOwner(), part.erased())));
        parts.stream()
                .filter(part -> part.getRetained() > 0)
                .forEach(part -> lines.add(Text.of(
                        "- {} ({}): {} kept: {}",
                        part.getCategory(),
                        part.getOwner(),
                        part.getRetained(),
                        String.valueOf(part.getGround()))));
        lines.add(BLANK);
        lines.add(Text.of(
                "Not erased, since I cannot: memberships and messages on homeservers, and what the ticket shop has."
                        + " Those who run them have been sent these data: invitations to the homeservers of the event's rooms,"
                        + " reports of invitations that failed to the organizers."));
        lines.add(backups);
        return Text.lines(lines);
    }

    /** @param shown what was resolved */
    Text other(Text shown, Inventory inventory, String next) {
        return Text.lines(List.of(
                shown,
                Text.of("I keep, in numbers of records:"),
                counts(inventory),
                BLANK,
                Text.of("Is that the person who asked? Then write within the hour: `{}`", next)));
    }

    Text register(List<Register.Count> counts, List<Request> open) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("Requests for rights so far, by who asked:"));
        for (var kind : RequestKind.values()) {
            lines.add(Text.of("- {}: {}", kind.words(), numbers(counts, kind)));
        }
        lines.add(open.isEmpty() ? Text.of("None is open.") : Text.of("Open:"));
        open.forEach(request -> lines.add(open(request)));
        return Text.lines(lines);
    }

    private static final Map<RequestOrigin, String> ORIGINS = Map.of(
            RequestOrigin.PERSON, "the person",
            RequestOrigin.DESK, "organizers",
            RequestOrigin.OPERATOR, "operators",
            RequestOrigin.SHELL, "the shell");

    private static String numbers(List<Register.Count> counts, RequestKind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind && count.number() > 0)
                .map(count -> ORIGINS.get(count.origin()) + " " + count.number())
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    private static Text open(Request request) {
        return Text.of(
                "- {} {}, received {}, due {}{}",
                request.getKind().name().toLowerCase(java.util.Locale.ROOT),
                request.getId().toString().substring(0, Register.SHOWN),
                request.getReceivedAt().toString().substring(0, 10),
                request.getDueAt().toString().substring(0, 10) + (request.getExtendedAt() == null ? "" : ", extended"),
                request.getTrouble() == null ? "" : ": " + request.getTrouble());
    }

    /** To the person, within the first month and with the reasons (GDPR, article 12(3)). */
    Text extension(Asked asked, String reasons) {
        return Text.of(
                "What was asked for here on {} takes longer than a month, since {}. It is done on {} at the latest, and I"
                        + " say so here. If you do not agree: {}; you may also complain to a supervisory authority or go to"
                        + " court.",
                asked.received().toString().substring(0, 10),
                reasons,
                asked.due().toString().substring(0, 10),
                controller.contact());
    }

    Text extended(Register.Extension extension) {
        return extension.told()
                ? Text.of("The person is told, where they asked: {}", extension.words())
                : Text.of("Now tell the person, within the month: {}", extension.words());
    }

    Refusal notExtended() {
        return new Refusal("No open request of that number may take longer: a request may be extended once, within a"
                + " month of its receipt, by two months. The list of requests shows their numbers.");
    }

    Text reminder(Request request, int percent) {
        return Text.of(
                "{} A request ({}, received {}) is due on {} and not done{}. `!gdpr requests` lists what is open,"
                        + " `!gdpr extend` gives one of these two months more.",
                percent >= 100 ? "**Too late:**" : "Please look:",
                request.getKind().name().toLowerCase(java.util.Locale.ROOT),
                request.getReceivedAt().toString().substring(0, 10),
                request.getDueAt().toString().substring(0, 10),
                request.getTrouble() == null ? "" : ": " + request.getTrouble());
    }
}
