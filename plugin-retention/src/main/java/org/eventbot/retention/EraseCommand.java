package org.eventbot.retention;

import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.message.Text;
import picocli.CommandLine.Command;

@Command(
        name = "erase",
        description = "Erases what I keep about you, after you have seen what that means.",
        footer = "!gdpr erase")
@Requires(personal = true, triesAnHour = 5)
class EraseCommand extends RightsCommand {

    private final Rights rights;

    EraseCommand(Rights rights) {
        super(rights.who(), rights.words());
        this.rights = rights;
    }

    @Override
    boolean isOwnWord(String typed) {
        return ConfirmationCode.looksLikeOne(typed);
    }

    @Override
    Reply own(CommandCall call) {
        var sender = call.sender();
        var inventory = Inventory.of(rights.holdings(), rights.holdings().everywhere(sender));
        if (inventory.isEmpty()) {
            return Reply.of(rights.words().nothing());
        }
        var shown = "erase " + inventory.fingerprint();
        if (rights.codes().fits(word, sender.value(), shown)) {
            rights.register().begin(RequestKind.ERASE, RequestOrigin.PERSON, sender, null, call.room());
            return Reply.of(rights.words().begun());
        }
        var text = rights.words().erase(inventory, rights.codes().of(sender.value(), shown));
        return Reply.of(word == null ? text : rights.words().wrongCode().and(text))
                .asPersonal();
    }

    @Override
    Reply other(CommandCall call, WhoIsMeant.Meant meant) {
        var inventory = Inventory.of(rights.holdings(), meant.targets());
        if (inventory.isEmpty()) {
            return Reply.of(rights.words().nothing());
        }
        var shown = "erase " + meant.fingerprint() + inventory.fingerprint();
        if (rights.codes().fits(word, call.sender().value(), shown)) {
            rights.register().begin(RequestKind.ERASE, meant.origin(), meant.person(), meant.eventId(), call.room());
            return Reply.of(rights.words().begun());
        }
        var code = rights.codes().of(call.sender().value(), shown);
        Text text = rights.words().other(meant.words(), inventory, again("erase", meant, code));
        return Reply.of(
                        word == null || about.nameNobody()
                                ? text
                                : rights.words().wrongCode().and(text))
                .asPersonal();
    }
}
