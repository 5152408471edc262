package org.eventbot.example.hello;

import org.eventbot.testkit.contract.PluginContract;

class HelloContractTests extends PluginContract {

    HelloContractTests() {
        super("hello");
    }
}
