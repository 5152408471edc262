package org.eventbot.core.command.internal;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
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
        line.registerConverter(RoomId.class, refusing(rooms::find));
        var parsed = line.parseArgs(arguments.toArray(String[]::new));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed.commandSpec().commandLine();
    }

    private static MatrixId person(String typed) {
        try {
            return new MatrixId(typed);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
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
