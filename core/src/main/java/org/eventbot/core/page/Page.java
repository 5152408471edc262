package org.eventbot.core.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page without script, pictures, or anything from elsewhere.
 *
 * @param title in words of ours
 * @param text what it says
 * @param button what the button says with which one calls the same address again; null without one
 * @param file what can be saved besides; null when there is nothing
 */
public record Page(
        String title,
        Text text,
        @Nullable String button,
        @Nullable Attachment file) {

    /** A page with words only. */
    public static Page of(String title, Text text) {
        return new Page(title, text, null, null);
    }

    public Page withButton(String words) {
        return new Page(title, text, words, file);
    }

    public Page with(Attachment more) {
        return new Page(title, text, button, more);
    }

    /**
     * A file within the page: it is asked for no second time.
     *
     * @param name under which it is saved, in letters, digits, dots and dashes
     * @param type its media type
     */
    public record Attachment(String name, String type, String content) {

        /** As an address that holds all of it (RFC 2397). */
        public String address() {
            return "data:" + type + ";base64,"
                    + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "[attachment]";
        }
    }

    @Override
    public String toString() {
        return "[page]";
    }
}
