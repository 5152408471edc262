package org.eventbot.app;

import java.util.Arrays;
import java.util.stream.Stream;

/** The settings as text, for the shell's help. */
final class SettingsHelp {

    private SettingsHelp() {}

    static String[] lines() {
        return Stream.concat(
                        Arrays.stream(Setting.values())
                                .map(setting -> line(setting.variable(), setting.meaning() + remark(setting))),
                        Stream.of(line(ShopSettings.EXAMPLE, ShopSettings.MEANING + " [optional]")))
                .toArray(String[]::new);
    }

    private static String line(String variable, String meaning) {
        return String.format("  %-32s %s", variable, meaning);
    }

    private static String remark(Setting setting) {
        if (setting.isRequired()) {
            return " [required]";
        }
        return setting.otherwise() == null ? " [optional]" : " [default: " + setting.otherwise() + "]";
    }
}
