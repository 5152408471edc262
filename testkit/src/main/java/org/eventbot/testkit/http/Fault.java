package org.eventbot.testkit.http;

import java.time.Duration;

/**
 * What goes wrong with one request.
 *
 * @param before how long the request waits first, or is told to wait
 * @param kind what happens then
 * @param status the status of a failure
 */
record Fault(Duration before, Kind kind, int status) {

    enum Kind {
        /** The request is served as if nothing had happened, only later. */
        SERVE,
        /** The server fails and does nothing. */
        FAIL,
        /** A page of HTML comes instead of an answer, and nothing is done. */
        HTML,
        /** The server wants the client to come back later: 429, with the time as Matrix and as pretix tell it. */
        LIMIT,
        /** What was answered there last comes once more, and nothing is done. */
        OLD_ANSWER,
        /** Everything is done, but the connection ends in the middle of the answer. */
        CUT,
        /** The connection ends before anything is done. */
        DROP,
        /** Everything is done, but the answer never arrives. */
        LOSE_ANSWER
    }
}
