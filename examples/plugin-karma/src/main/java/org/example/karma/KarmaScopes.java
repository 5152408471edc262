package org.example.karma;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.eventbot.core.privacy.OwnScopes;

/** Tells the host when each month ends: what is kept of it is forgotten so long afterwards as the declaration says. */
class KarmaScopes implements OwnScopes {

    private final Months months;

    KarmaScopes(Months months) {
        this.months = months;
    }

    @Override
    public String owner() {
        return KarmaPlugin.ID;
    }

    @Override
    public List<Period> all() {
        return months.all().stream().map(KarmaScopes::period).toList();
    }

    private static Period period(YearMonth month) {
        var end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Period(Months.scope(month), "karma of " + month, end);
    }
}
