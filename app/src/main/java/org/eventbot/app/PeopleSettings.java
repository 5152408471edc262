package org.eventbot.app;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.room.internal.RoomConfiguration.Operators;

/** Settings that name people. */
final class PeopleSettings {

    private PeopleSettings() {}

    static Operators operators(Settings settings) {
        return new Operators(
                Arrays.stream(settings.find(Setting.OPERATORS).orElse("").split(","))
                        .map(String::strip)
                        .map(MatrixId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Controller controller(Settings settings) {
        return new Controller(
                settings.find(Setting.CONTROLLER).orElse(""),
                settings.find(Setting.PRIVACY_CONTACT).orElse(""));
    }
}
