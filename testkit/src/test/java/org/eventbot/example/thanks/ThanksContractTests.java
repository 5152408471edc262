package org.eventbot.example.thanks;

import org.eventbot.testkit.contract.PluginContract;

class ThanksContractTests extends PluginContract {

    ThanksContractTests() {
        super("thanks");
    }
}
