package org.eventbot.testkit.contract;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The host keeps to what it asks of plugins, with the tables of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostPrivacyTests extends PrivacyContract {

    private @Nullable ContractHost running;

    @BeforeAll
    void start() {
        running = ContractHost.start("hello", Map.of());
    }

    @AfterAll
    void stop() {
        host().close();
    }

    @Override
    ContractHost host() {
        return Objects.requireNonNull(running);
    }

    @Override
    String owner() {
        return "host";
    }

    @Override
    protected @Nullable Object sample(String table, String column) {
        return column.equals("kind") ? "MESSAGE" : null;
    }
}
