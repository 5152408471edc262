package org.eventbot.core.vault.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins texts so that different lists never give the same bytes: each part follows its length. */
final class Frame {

    private Frame() {}

    static byte[] of(String... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
