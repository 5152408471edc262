package org.eventbot.retention;

import org.eventbot.core.matrix.MatrixId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How somebody else is named who asked for a right, in a chat and at a shell alike. */
class PersonOptions {

    @Option(names = "--order", paramLabel = "<order>", description = "for somebody else: the person of this order")
    @Nullable
    String order;

    @Option(names = "--user", paramLabel = "<person>", description = "for somebody else: this person")
    @Nullable
    MatrixId user;

    @Option(names = "--event", paramLabel = "<event>", description = "only this event, by the beginning of its name")
    @Nullable
    String event;

    boolean nameNobody() {
        return order == null && user == null;
    }
}
