package org.eventbot.pretix;

import org.eventbot.testkit.contract.PluginContract;

class PretixContractTests extends PluginContract {

    PretixContractTests() {
        super("pretix");
    }
}
