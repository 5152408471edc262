package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.privacy.OwnScopes;

/** A plugin whose scopes are months. */
class Months implements OwnScopes {

    final List<Period> all = new ArrayList<>();

    @Override
    public String owner() {
        return "months";
    }

    @Override
    public List<Period> all() {
        return List.copyOf(all);
    }
}
