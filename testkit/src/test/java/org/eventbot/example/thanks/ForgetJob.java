package org.eventbot.example.thanks;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;

/** Keeps the promise of the declaration. */
@RequiredArgsConstructor
class ForgetJob implements Job {

    static final String NAME = "thanks-forget";

    private final GiftBook book;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        book.forget(subject);
    }
}
