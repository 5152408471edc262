package org.eventbot.core.command.internal;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.MatrixIdReading;
import org.eventbot.core.matrix.MatrixLink;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.internal.RoomView;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Fills a fresh command with what was typed. */
@RequiredArgsConstructor
class CommandParser {

    private final RoomView rooms;

    /**
     * @return the innermost command that the words name, its fields filled
     * @throws CommandLine.ParameterException when the words do not fit
     */
    CommandLine parse(CommandWord word, List<String> arguments) {
        var line = CommandLines.build(word.commands());
        line.registerConverter(MatrixId.class, CommandParser::person);
        line.registerConverter(RoomId.class, refusing(rooms::findOrNowhere));
        var parsed = line.parseArgs(arguments.toArray(String[]::new));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed.commandSpec().commandLine();
    }

    private static MatrixId person(String typed) {
        if (MatrixLink.isLink(typed)) {
            return new MatrixLink(typed)
                    .target()
                    .flatMap(MatrixId::parse)
                    .orElseThrow(() -> new TypeConversionException("it is a link, but not to a person"));
        }
        var reading = MatrixIdReading.of(typed);
        return reading.id().orElseThrow(() -> new TypeConversionException(words(reading)));
    }

    private static String words(MatrixIdReading reading) {
        return reading.fold(
                        id -> "",
                        (id, warning) -> "",
                        (reason, suggestion) -> reason
                                + suggestion
                                        .map(id -> "; did you mean " + id.value() + "?")
                                        .orElse(""))
                + " (A Matrix ID looks like @name:example.org)";
    }

    private static <T> ITypeConverter<T> refusing(ITypeConverter<T> converter) {
        return typed -> {
            try {
                return converter.convert(typed);
            } catch (Refusal refusal) {
                throw new TypeConversionException(refusal.text().plain());
            }
        };
    }
}
