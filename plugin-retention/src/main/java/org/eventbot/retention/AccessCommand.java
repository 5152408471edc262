package org.eventbot.retention;

import java.util.Locale;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import picocli.CommandLine.Command;

@Command(name = "access", description = "Says what I keep about you, and gives you a copy.", footer = "!gdpr access")
@Requires(personal = true, triesAnHour = 5)
class AccessCommand extends RightsCommand {

    private static final String HERE = "here";
    private static final String LINK = "link";

    private final Rights rights;

    AccessCommand(Rights rights) {
        super(rights.who(), rights.words());
        this.rights = rights;
    }

    @Override
    boolean isOwnWord(String typed) {
        return typed.equalsIgnoreCase(HERE) || typed.equalsIgnoreCase(LINK) || ConfirmationCode.looksLikeOne(typed);
    }

    @Override
    Reply own(CommandCall call) {
        var inventory = Inventory.of(rights.holdings(), rights.holdings().everywhere(call.sender()));
        if (inventory.isEmpty()) {
            return Reply.of(rights.words().nothing());
        }
        rights.register().done(reference(call), RequestKind.ACCESS, RequestOrigin.PERSON);
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case HERE -> here(call);
            case LINK -> link(call);
            default ->
                Reply.of(rights.words().access(inventory, rights.hasPages())).asPersonal();
        };
    }

    private Reply here(CommandCall call) {
        rights.messages().post(reference(call), call.room(), rights.copies().of(call.sender()));
        return Reply.text("All of it follows. I delete it here after a day.");
    }

    private Reply link(CommandCall call) {
        if (!rights.hasPages()) {
            return Reply.of(rights.words().noPage());
        }
        var token = rights.links().make(call.sender());
        return Reply.of(rights.words()
                        .link(rights.pages()
                                .of(CopyPage.NAME, token)
                                .orElseThrow()
                                .toString()))
                .asPersonal();
    }

    @Override
    Reply other(CommandCall call, WhoIsMeant.Meant meant) {
        var inventory = Inventory.of(rights.holdings(), meant.targets());
        if (inventory.isEmpty()) {
            return Reply.of(rights.words().nothing());
        }
        var shown = "access " + meant.fingerprint() + inventory.fingerprint();
        if (!rights.codes().fits(word, call.sender().value(), shown)) {
            var code = rights.codes().of(call.sender().value(), shown);
            return Reply.of(rights.words().other(meant.words(), inventory, again("access", meant, code)))
                    .asPersonal();
        }
        rights.register().done(reference(call), RequestKind.ACCESS, meant.origin());
        rights.messages().post(reference(call), call.room(), rights.copies().of(meant.person(), meant.targets()));
        return Reply.text("All of it follows, for you to hand over. I delete it here after a day.");
    }
}
