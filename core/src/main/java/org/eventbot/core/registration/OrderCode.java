package org.eventbot.core.registration;

import org.eventbot.core.identifier.Identifier;

/**
 * A shop's name for an order. It proves nothing about who types it: the shop's codes are short and can be guessed.
 *
 * @param value as the shop writes it
 */
public record OrderCode(String value) implements Identifier {

    @Override
    public String toString() {
        return "[order]";
    }
}
