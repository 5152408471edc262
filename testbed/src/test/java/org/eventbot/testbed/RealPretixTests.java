package org.eventbot.testbed;

import java.net.URI;
import org.eventbot.testkit.pretix.PretixSuite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real pretix behaves as the double does. Comes after the journey, because it places orders in the same event. */
@Order(11)
@Execution(ExecutionMode.SAME_THREAD)
class RealPretixTests extends PretixSuite {

    private final Servers servers = Servers.fromEnvironment();

    @Override
    protected URI baseUrl() {
        return servers.pretix();
    }

    @Override
    protected String fullToken() {
        return servers.shopToken();
    }

    @Override
    protected String readingToken() {
        return servers.botToken();
    }

    @Override
    protected String webhookToken() {
        return servers.hookToken();
    }
}
