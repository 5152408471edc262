package org.eventbot.retention;

import java.util.LinkedHashMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;

/** Remembers how much is going to be erased, for the report. */
@RequiredArgsConstructor
class CountStep implements PurgeStep {

    private final Holdings holdings;
    private final PurgeBook book;

    @Override
    public Step step() {
        return Step.COUNT;
    }

    @Override
    public Outcome take(Purge purge) {
        var counts = new LinkedHashMap<PersonalData, Long>();
        for (var data : holdings.all()) {
            long count = data.count(purge.target());
            if (count > 0) {
                counts.put(data, count);
            }
        }
        book.count(purge.getId(), counts);
        return Outcome.done();
    }
}
