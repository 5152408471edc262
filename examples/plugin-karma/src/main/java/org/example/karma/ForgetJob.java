package org.example.karma;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eventbot.core.job.Job;

/** Keeps the promise of the declaration. It may run twice, or late. */
class ForgetJob implements Job {

    static final String NAME = KarmaPlugin.ID + "-forget";

    /** There is only one plan; a job's subject is never anything personal. */
    static final UUID SUBJECT = UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8));

    private final KarmaBook book;
    private final Months months;

    ForgetJob(KarmaBook book, Months months) {
        this.book = book;
        this.months = months;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** First the keys: from then on nothing can be read any more, in no backup either. */
    @Override
    public void run(UUID subject) {
        months.ended().forEach(months::destroy);
        book.forgetBefore(months.oldest());
    }
}
