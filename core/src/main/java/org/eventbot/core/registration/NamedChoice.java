package org.eventbot.core.registration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.message.Text;

/**
 * Things of a shop that people choose by typing: a product, one of its variations, a date. Understood are the name, the
 * beginning of one name only, and the number that the shop gave it. Case, blanks, and the quotes and dashes that
 * keyboards curl make no difference.
 *
 * @param kind what they are, in one word for people, such as {@code product}
 */
public record NamedChoice<T>(String kind, List<T> all, Function<T, String> name, ToLongFunction<T> number) {

    private static final int MOST_SHOWN = 20;

    public NamedChoice {
        all = List.copyOf(all);
    }

    /**
     * The one that is meant.
     *
     * @throws Refusal with the choices, when none or several may be meant
     */
    public T pick(String typed) {
        String wanted = folded(typed);
        List<T> named = those(one -> folded(name.apply(one)).equals(wanted));
        List<T> numbered = those(one -> wanted.equals(Long.toString(number.applyAsLong(one))));
        List<T> begun =
                those(one -> !wanted.isEmpty() && folded(name.apply(one)).startsWith(wanted));
        List<T> meant = !named.isEmpty() ? named : !numbered.isEmpty() ? numbered : begun;
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw meant.isEmpty() ? unknown(typed) : ambiguous(typed, meant);
    }

    private Refusal unknown(String typed) {
        return all.isEmpty()
                ? new Refusal("The event has no {} to choose from, found “{}”. Leave it out.", kind, typed)
                : new Refusal("The event has no {} “{}”. Choose one of these: {}", kind, typed, shown(all));
    }

    private Refusal ambiguous(String typed, List<T> meant) {
        return new Refusal(
                "“{}” may be more than one {}: {}. Type more of the name, or the number behind it.",
                typed,
                kind,
                shown(meant));
    }

    private Text shown(List<T> choices) {
        String names = choices.stream()
                .limit(MOST_SHOWN)
                .map(one -> name.apply(one) + " (" + number.applyAsLong(one) + ")")
                .collect(Collectors.joining(", "));
        int left = choices.size() - MOST_SHOWN;
        return left > 0 ? Text.of("{}, and {} more", names, left) : Text.of("{}", names);
    }

    private List<T> those(Predicate<T> fits) {
        return all.stream().filter(fits).toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\u2212]+", "-")
                .replaceAll("[‘’‚‛`´]", "'")
                .replaceAll("[“”„‟]", "\"")
                .replaceAll("[\\s\\h]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
