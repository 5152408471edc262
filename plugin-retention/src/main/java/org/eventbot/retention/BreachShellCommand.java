package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.eventbot.core.vault.Scope;
import picocli.CommandLine.Command;

@Command(
        name = "breach",
        description = "Counts whom a leak of database and keys would concern, for a notification (GDPR, article 33).")
@RequiredArgsConstructor
class BreachShellCommand implements ShellCommand {

    private final Holdings holdings;
    private final EventRegistry events;

    @Override
    public int run(ShellCall call) {
        call.print(
                Text.of(
                        "If database and keys leaked together, this is what can be read. The database alone, or the keys"
                                + " alone, tell nothing about people. To be told to the authority within 72 hours, unless there is no risk:"));
        for (var scope : holdings.scopes()) {
            var all = new Target.Everybody(scope);
            var lines = holdings.all().stream()
                    .filter(data -> data.count(all) > 0)
                    .map(data -> Text.of("- {} ({}): {} records", data.category(), data.owner(), data.count(all)))
                    .toList();
            if (!lines.isEmpty()) {
                call.print(Text.of("{}: at least {} people", name(scope), holdings.people(scope)));
                lines.forEach(call::print);
            }
        }
        return 0;
    }

    private String name(Scope scope) {
        if (scope.equals(Scope.host())) {
            return "The bot itself";
        }
        return events.find(scope.id()).map(Event::name).orElse("A period of a plugin's own");
    }
}
