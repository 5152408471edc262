package org.eventbot.retention;

import org.eventbot.testkit.contract.PluginContract;

class RetentionContractTests extends PluginContract {

    RetentionContractTests() {
        super("retention");
    }
}
