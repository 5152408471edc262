package org.eventbot.core.page;

/**
 * One look at a page.
 *
 * @param path what follows the page's name, without a slash in front
 * @param pressed whether somebody pressed the button of a {@link Page#withButton page that has one}. Programs that look
 *     at every address in a chat, to show what is behind it, press none
 */
public record PageCall(String path, boolean pressed) {

    @Override
    public String toString() {
        return "[page call]";
    }
}
