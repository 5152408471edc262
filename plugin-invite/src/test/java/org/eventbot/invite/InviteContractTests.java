package org.eventbot.invite;

import org.eventbot.testkit.contract.PluginContract;
import org.jspecify.annotations.Nullable;

class InviteContractTests extends PluginContract {

    InviteContractTests() {
        super("invite");
    }

    @Override
    protected @Nullable Object sample(String table, String column) {
        return switch (column) {
            case "entitlement" -> "ENTITLED";
            case "answer_state" -> "VALID";
            case "state" -> table.equals("invite_link") ? "ENDED" : "JOINED";
            default -> null;
        };
    }
}
