package org.eventbot.app;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings of further shops, as many as there are, each under a name of the operator's choice. */
final class ShopSettings {

    static final String EXAMPLE = "EVENTBOT_PRETIX_CONNECTIONS_<NAME>_URL, …_TOKEN, …_WEBHOOK_TOKEN";
    static final String MEANING = "the same for one more pretix; NAME is letters and digits";

    private static final String PREFIX = "EVENTBOT_PRETIX_CONNECTIONS_";
    private static final Pattern VARIABLE =
            Pattern.compile(PREFIX + "([A-Z0-9]+)_(URL|TOKEN|WEBHOOK_TOKEN)(?:" + Setting.FILE + ")?");

    private final Collection<String> variables;
    private final Function<String, Optional<String>> given;
    private final List<String> problems;

    /**
     * @param given the value of a variable, or of the file that is named instead
     * @param problems gets what is wrong
     */
    ShopSettings(Collection<String> variables, Function<String, Optional<String>> given, List<String> problems) {
        this.variables = List.copyOf(variables);
        this.given = given;
        this.problems = problems;
    }

    /** The properties that the plugin reads. */
    Map<String, String> read() {
        var names = new TreeSet<String>();
        for (var variable : variables) {
            var matcher = VARIABLE.matcher(variable);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            } else if (variable.startsWith(PREFIX)) {
                problems.add(variable + " is not understood. Expected " + PREFIX
                        + "<NAME>_URL, _TOKEN or _WEBHOOK_TOKEN, with a NAME of letters and digits");
            }
        }
        var properties = new TreeMap<String, String>();
        names.forEach(name -> read(name, properties));
        return properties;
    }

    private void read(String name, Map<String, String> properties) {
        var url = value(name, "URL");
        var token = value(name, "TOKEN");
        if (url.isEmpty() || token.isEmpty()) {
            problems.add(PREFIX + name + "_URL and " + PREFIX + name + "_TOKEN belong together; "
                    + (url.isEmpty() ? "the first" : "the second") + " is missing");
        }
        if (url.isPresent() && !Check.WEB_ADDRESS.passes(url.get())) {
            problems.add(PREFIX + name + "_URL: base address of pretix. Expected: " + Check.WEB_ADDRESS.expected()
                    + "; found: something else, of " + url.get().length() + " characters");
        }
        put(properties, name, "url", url);
        put(properties, name, "token", token);
        put(properties, name, "webhook-token", value(name, "WEBHOOK_TOKEN"));
    }

    private Optional<String> value(String name, String which) {
        return given.apply(PREFIX + name + "_" + which).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void put(Map<String, String> properties, String name, String which, Optional<String> value) {
        value.ifPresent(text ->
                properties.put("eventbot.pretix.connections." + name.toLowerCase(Locale.ROOT) + "." + which, text));
    }
}
