package org.eventbot.retention;

/** Who asked, which also says on what the answer relies. */
enum RequestOrigin {
    /** The person, known by the homeserver that vouches for the sender. */
    PERSON,
    /** Organizers of an event, for that event alone. */
    DESK,
    /** Operators, for somebody who wrote to them. */
    OPERATOR,
    /** The same, on the machine itself. */
    SHELL
}
