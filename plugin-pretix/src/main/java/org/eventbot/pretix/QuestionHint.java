package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventbot.core.message.Text;

/** What is wrong with an event's question about the Matrix ID, and which clicks in pretix put it right. */
final class QuestionHint {

    private static final String HELP =
            "If you use Matrix, enter your full Matrix ID, such as @name:example.org, and you"
                    + " will be invited to the chat rooms of the event. Element shows it below your name when you click on your"
                    + " picture. You can correct it later through the link in your ticket mail. Leave it empty if you do not"
                    + " want to be invited.";

    private QuestionHint() {}

    /** Empty when there is nothing to be said. */
    static Optional<Text> about(Optional<Question> question, List<Item> items, String identifier) {
        return question.map(found -> about(found, items)).orElseGet(() -> Optional.of(missing(identifier)));
    }

    /** What to say when there is no such question. */
    static Text missing(String identifier) {
        return Text.of(
                        "The event has no question with the internal identifier \"{}\", so nobody can give a Matrix ID."
                                + " In pretix open the event, Products, Questions, and create one:",
                        identifier)
                .and(Text.of("- Question: Your Matrix ID"))
                .and(Text.of("- Internal identifier: {}", identifier))
                .and(Text.of("- Question type: Text (one line)"))
                .and(Text.of("- Products: tick all whose buyers are to be invited"))
                .and(help())
                .and(Text.of("It has to be such a question, which pretix asks for each ticket: a field of the order or"
                        + " of the invoice address is asked once for all tickets, and does not count. If the question is"
                        + " there under another identifier, say **!pretix question** and that identifier."));
    }

    /** Why a reading cannot go on. */
    static ShopTrouble gone(EventPath event, String identifier) {
        return new ShopTrouble(
                ShopTrouble.Kind.NO_QUESTION,
                Text.of(
                                "Nothing can be read of {}: the question \"{}\", which asks for the Matrix ID, is not"
                                        + " there. If it was renamed, give it its old internal identifier back in pretix,"
                                        + " or say **!pretix question** with the new one. Until then everybody keeps"
                                        + " what they have.",
                                event,
                                identifier)
                        .and(missing(identifier)));
    }

    /** Why a reading cannot go on. */
    static ShopTrouble replaced(EventPath event, String identifier) {
        return new ShopTrouble(
                ShopTrouble.Kind.OTHER_QUESTION,
                "Nothing can be read of {}: \"{}\" is the internal identifier of another question now than before, so its"
                        + " answers may be no Matrix IDs. If that was a mistake, give the question about the Matrix ID its"
                        + " identifier back in pretix; if it is right, say `!pretix question {}`. Until then everybody"
                        + " keeps what they have.",
                event,
                identifier,
                identifier);
    }

    private static Optional<Text> about(Question question, List<Item> items) {
        var lines = new ArrayList<Text>();
        String name = "The event's question \"" + question.identifier() + "\"";
        if (!question.isText()) {
            lines.add(Text.of("{} does not ask for text. Change its type in pretix to \"Text (one line)\".", name));
        }
        if (!question.isAskedWhenOrdering()) {
            lines.add(Text.of(
                    "{} is hidden or asked at check-in only, so buyers do not see it when they order. Change that in"
                            + " pretix, in the question's settings.",
                    name));
        }
        coverage(question, items, name).ifPresent(lines::add);
        if (!question.isExplained()) {
            lines.add(Text.of("{} has no help text yet.", name).and(help()));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(Text.lines(lines));
    }

    private static Optional<Text> coverage(Question question, List<Item> items, String name) {
        if (question.items().isEmpty()) {
            return Optional.of(Text.of(
                    "{} is asked for no product. In pretix tick the products whose buyers are to be invited.", name));
        }
        String left = items.stream()
                .filter(item -> item.letsSomebodyIn() && !question.isAskedFor(item))
                .map(Item::shownName)
                .collect(Collectors.joining(", "));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "{} is not asked for: {}. Who has only that is not invited; tick it in pretix if that is not"
                                + " meant.",
                        name,
                        left));
    }

    private static Text help() {
        return Text.of("- Help text, to copy: {}", HELP);
    }
}
