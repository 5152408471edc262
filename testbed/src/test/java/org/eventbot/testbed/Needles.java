package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds any of very many texts in one pass: only where eight bytes are those that a text begins with, the rest of it is
 * compared.
 */
final class Needles {

    private static final int HEAD = Long.BYTES;

    private final Map<Long, List<Needle>> byHead = new HashMap<>();

    /** Whether a head may be known: looked at for each byte, it is quicker than the map. */
    private final boolean[] worthALook = new boolean[1 << 20];

    Needles(Collection<Trace> traces) {
        traces.forEach(trace -> trace.forms().forEach((form, bytes) -> add(new Needle(trace, form, bytes))));
    }

    private void add(Needle needle) {
        byte[] bytes = needle.bytes();
        if (bytes.length < HEAD) {
            throw new IllegalArgumentException(
                    "Expected texts of at least %d bytes, since shorter ones are found by chance; found one of %d."
                            .formatted(HEAD, bytes.length));
        }
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | bytes[i] & 0xff;
        }
        worthALook[slot(head)] = true;
        byHead.computeIfAbsent(head, unused -> new ArrayList<>()).add(needle);
    }

    /** Those that the content holds, in the order in which they come. */
    Set<Needle> in(byte[] content) {
        Set<Needle> found = new LinkedHashSet<>();
        long window = 0;
        for (int i = 0; i < content.length; i++) {
            window = window << Byte.SIZE | content[i] & 0xff;
            if (!worthALook[slot(window)]) {
                continue;
            }
            int start = i + 1 - HEAD;
            byHead.getOrDefault(window, List.of()).stream()
                    .filter(needle -> start >= 0 && needle.isAt(start, content))
                    .forEach(found::add);
        }
        return found;
    }

    private static int slot(long head) {
        return (int) (head * 0x9E3779B97F4A7C15L >>> 44);
    }
}
