package org.eventbot.retention;

import java.util.List;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Parameters;

/** Which request takes longer, and why; in a chat and at a shell alike. */
class ExtensionOptions {

    @Parameters(index = "0", paramLabel = "<number>", description = "of the request, as the list of requests shows it")
    private String number = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<reasons>", description = "why; the person reads this")
    private List<String> reasons = List.of();

    Text extend(Register register, RightsWords words) {
        return register.extend(number, asked -> words.extension(asked, String.join(" ", reasons)))
                .map(words::extended)
                .orElseThrow(words::notExtended);
    }
}
