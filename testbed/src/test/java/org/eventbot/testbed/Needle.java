package org.eventbot.testbed;

import java.util.Arrays;

/** One form of a trace, as {@link Needles} look for it. */
record Needle(Trace trace, String form, byte[] bytes) {

    boolean isAt(int start, byte[] content) {
        int end = start + bytes.length;
        return end <= content.length && Arrays.equals(bytes, 0, bytes.length, content, start, end);
    }
}
