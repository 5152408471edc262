package org.eventbot.invite;

import org.eventbot.testkit.contract.PluginContract;

class InviteContractTests extends PluginContract {

    InviteContractTests() {
        super("invite");
    }
}
