package org.eventbot.pretix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.pretix.PretixHttp.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an event's orders to read. The order of the list is the default one, by time of placing.
 *
 * @param changedSince only those changed then or later; null for all
 * @param placedSince only those placed then or later; null from the beginning
 * @param page from 1
 */
record OrderQuery(@Nullable Instant changedSince, @Nullable Instant placedSince, int page) {

    /** The most that pretix gives at once. */
    static final int PAGE_SIZE = 50;

    List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        parameters.add(new Parameter("page_size", Integer.toString(PAGE_SIZE)));
        parameters.add(new Parameter("include_canceled_positions", "true"));
        Order.FIELDS.forEach(field -> parameters.add(new Parameter("include", field)));
        Order.COSTLY.forEach(field -> parameters.add(new Parameter("exclude", field)));
        if (changedSince != null) {
            parameters.add(new Parameter("modified_since", changedSince.toString()));
        }
        if (placedSince != null) {
            parameters.add(new Parameter("created_since", placedSince.toString()));
        }
        if (page > 1) {
            parameters.add(new Parameter("page", Integer.toString(page)));
        }
        return parameters;
    }
}
