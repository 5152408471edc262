package org.eventbot.retention;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why and how long an event is held, in a chat and at a shell alike. */
class HoldOptions {

    @Option(names = "--until", required = true, paramLabel = "<date>", description = "the last day, as in 2027-03-31")
    String until = "";

    @Parameters(arity = "1..*", paramLabel = "<reason>", description = "why, for the record")
    List<String> reason = List.of();
}
