package org.eventbot.core.identifier;

/**
 * A string that leads to a person, or to something a person did: a Matrix ID, a room, an order code.
 *
 * <p>Every implementation prints itself redacted, so that no log line and no exception carries it by accident. Whoever
 * really needs the text (the wire, the vault, an answer) asks for {@link #value()}.
 */
public interface Identifier {

    /** The text itself, never to be logged. */
    String value();
}
