package org.eventbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventbot.app.network.Proxies;

/** Reads all settings at once and names everything that is wrong with them at once. */
final class SettingsReader {

    private final Map<String, String> variables;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws WrongSettings when something is missing or wrong */
    static Settings read(Map<String, String> variables) {
        var reader = new SettingsReader(variables);
        for (var setting : Setting.values()) {
            reader.read(setting);
        }
        reader.together(Setting.PRETIX_URL, Setting.PRETIX_TOKEN);
        var shops = new ShopSettings(variables.keySet(), reader::given, reader.problems).read();
        reader.together(Setting.MATRIX_USER, Setting.MATRIX_PASSWORD);
        reader.login();
        reader.needs(Setting.DATABASE_USER, Setting.DATABASE_URL);
        reader.needs(Setting.DATABASE_PASSWORD, Setting.DATABASE_URL);
        var proxies = reader.proxies();
        if (!reader.problems.isEmpty()) {
            throw new WrongSettings(reader.problems);
        }
        return new Settings(reader.values, shops, proxies);
    }

    /** Either an access token, or user and password. */
    private void login() {
        var token = isGiven(Setting.MATRIX_ACCESS_TOKEN);
        var user = isGiven(Setting.MATRIX_USER) || isGiven(Setting.MATRIX_PASSWORD);
        var names = Setting.MATRIX_ACCESS_TOKEN.variable() + ", or " + Setting.MATRIX_USER.variable() + " and "
                + Setting.MATRIX_PASSWORD.variable();
        if (token && user) {
            problems.add(names + ": both are set; keep one of them");
        } else if (!token && !user) {
            problems.add(
                    names + ": how the bot's account logs in. Expected: one of them; found: neither. Set it, or put"
                            + " it into a file and name that in " + Setting.MATRIX_ACCESS_TOKEN.fileVariable() + ".");
        }
    }

    private Proxies proxies() {
        try {
            return Proxies.read(variables);
        } catch (IllegalArgumentException wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
            return Proxies.read(Map.of());
        }
    }

    private void needs(Setting one, Setting other) {
        if (isGiven(one) && !isGiven(other)) {
            problems.add(one.variable() + " is of use only together with " + other.variable()
                    + "; set that too, or unset" + " it");
        }
    }

    /** One setting before all others are read; what is wrong with it is told when they are. */
    static Optional<String> readAlone(Setting setting, Map<String, String> variables) {
        return new SettingsReader(variables).stripped(setting).filter(setting.check()::passes);
    }

    private Optional<String> stripped(Setting setting) {
        return given(setting).map(String::strip).filter(value -> !value.isEmpty());
    }

    private void read(Setting setting) {
        var given = stripped(setting);
        if (given.isEmpty()) {
            missing(setting);
        } else if (setting.check().passes(given.get())) {
            values.put(setting, given.get());
        } else {
            // The value itself is not shown: it may be a secret in the wrong place.
            problem(setting, "something else, of " + given.get().length() + " characters");
        }
    }

    private void missing(Setting setting) {
        var otherwise = setting.otherwise();
        if (otherwise != null) {
            values.put(setting, otherwise);
        } else if (setting.isRequired() && !variables.containsKey(setting.fileVariable())) {
            problem(setting, "nothing");
        }
    }

    private Optional<String> given(Setting setting) {
        return given(setting.variable());
    }

    private Optional<String> given(String variable) {
        var value = variables.get(variable);
        var fileVariable = variable + Setting.FILE;
        var file = variables.get(fileVariable);
        if (value != null && file != null) {
            problems.add(variable + " and " + fileVariable + " are both set; keep one of them");
        }
        return value != null || file == null ? Optional.ofNullable(value) : content(fileVariable, file);
    }

    private Optional<String> content(String fileVariable, String file) {
        try {
            var content = Files.readString(Path.of(file));
            if (content.isBlank()) {
                problems.add(fileVariable + " names " + shown(file) + ", which is empty; write the value into it");
            }
            return Optional.of(content);
        } catch (IOException unreadable) {
            problems.add(fileVariable + " names " + shown(file) + ", which cannot be read; give the bot's user a"
                    + " readable file");
            return Optional.empty();
        }
    }

    private void together(Setting one, Setting other) {
        if (isGiven(one) != isGiven(other)) {
            var missing = isGiven(one) ? other : one;
            problems.add(one.variable() + " and " + other.variable() + " belong together; " + missing.variable()
                    + " is missing");
        }
    }

    /** Rightly or wrongly. */
    private boolean isGiven(Setting setting) {
        return !variables.getOrDefault(setting.variable(), "").isBlank()
                || variables.containsKey(setting.fileVariable());
    }

    /** A file's name, unless it looks as if somebody had put the secret itself there. */
    private static String shown(String file) {
        var directory = Path.of(file).getParent();
        var isName = Files.exists(Path.of(file)) || directory != null && Files.isDirectory(directory);
        return isName ? file : "something that is no file";
    }

    private void problem(Setting setting, String found) {
        problems.add(setting.variable() + ": " + setting.meaning() + ". Expected: "
                + setting.check().expected() + "; found: " + found + ". Set it, or put it into a file and name that in "
                + setting.fileVariable() + ".");
    }
}
