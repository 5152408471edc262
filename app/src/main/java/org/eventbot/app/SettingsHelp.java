package org.eventbot.app;

import java.util.Arrays;

/** The settings as text, for the shell's help. */
final class SettingsHelp {

    private SettingsHelp() {}

    static String[] lines() {
        return Arrays.stream(Setting.values())
                .map(setting -> String.format("  %-32s %s%s", setting.variable(), setting.meaning(), remark(setting)))
                .toArray(String[]::new);
    }

    private static String remark(Setting setting) {
        if (setting.isRequired()) {
            return " [required]";
        }
        return setting.otherwise() == null ? " [optional]" : " [default: " + setting.otherwise() + "]";
    }
}
