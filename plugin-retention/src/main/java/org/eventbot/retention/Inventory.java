package org.eventbot.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;

/**
 * How much is kept about one person, where.
 *
 * @param all every category in every scope, those without rows left out
 */
record Inventory(List<Held> all) {

    private static final String HOST = "host";

    Inventory {
        all = List.copyOf(all);
    }

    static Inventory of(Holdings holdings, List<Target.Person> targets) {
        var all = new ArrayList<Held>();
        for (var data : holdings.all()) {
            for (var target : targets) {
                long rows = Category.of(data).isRequest() ? 0 : data.count(target);
                if (rows > 0) {
                    all.add(new Held(data, target, rows));
                }
            }
        }
        return new Inventory(all);
    }

    /** Whether there is nothing but this conversation: commands being answered and answers being sent. */
    boolean isEmpty() {
        return lasting().isEmpty();
    }

    /** What stays when nobody says anything more. */
    List<Held> lasting() {
        return all.stream().filter(held -> !held.data().owner().equals(HOST)).toList();
    }

    /** In how many rows. */
    long rows() {
        return lasting().stream().mapToLong(Held::rows).sum();
    }

    Map<Category, Long> totals() {
        var totals = new LinkedHashMap<Category, Long>();
        all.forEach(held -> totals.merge(Category.of(held.data()), held.rows(), Long::sum));
        return totals;
    }

    /** Changes when what is kept changes, the conversation left out. */
    String fingerprint() {
        var words = new StringBuilder();
        lasting().forEach(held -> words.append(held.data().owner())
                .append(' ')
                .append(held.data().category())
                .append(' ')
                .append(held.target().scope().id())
                .append(' ')
                .append(held.rows())
                .append('\n'));
        return words.toString();
    }

    /** @param rows at least one */
    record Held(PersonalData data, Target.Person target, long rows) {}

    /** As it is declared. */
    record Category(String owner, String name) {

        static Category of(PersonalData data) {
            return new Category(data.owner(), data.category());
        }

        /** Whether it is where requests themselves are kept, which end by themselves. */
        boolean isRequest() {
            return owner.equals(RightsDeclarations.OWNER) && name.equals(RightsDeclarations.REQUESTS);
        }
    }

    @Override
    public String toString() {
        return "[inventory]";
    }
}
