package org.eventbot.testkit.http;

import java.time.Duration;

/**
 * What goes wrong with one request.
 *
 * @param before how long the request waits first
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
        /** The connection ends before anything is done. */
        DROP,
        /** Everything is done, but the answer never arrives. */
        LOSE_ANSWER
    }
}
