package org.eventbot.testkit.http;

/** Answers one kind of request. Called on many threads. */
@FunctionalInterface
public interface Handler {

    /** The answer, or a {@link RefusalException} with it. */
    Answer answer(Call call);
}
