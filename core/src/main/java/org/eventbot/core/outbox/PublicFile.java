package org.eventbot.core.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that anybody may see. What is uploaded cannot be deleted again by any client: so nothing about anybody.
 *
 * @param name as it is saved, in letters, digits, dots and dashes
 * @param type its media type
 * @param picture how large it is shown; null for what is no picture
 */
public record PublicFile(
        String name, String type, byte[] content, @Nullable Size picture) {

    /** In pixels. */
    public record Size(int width, int height) {}

    /** How large it is shown, if it is a picture. */
    public Optional<Size> size() {
        return Optional.ofNullable(picture);
    }
}
