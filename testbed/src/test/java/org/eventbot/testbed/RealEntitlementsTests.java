package org.eventbot.testbed;

import java.net.URI;
import org.eventbot.pretix.EntitlementSuite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What each state of an order means, on a real pretix. Comes after the journey, as its orders would disturb it. */
@Order(12)
@Execution(ExecutionMode.SAME_THREAD)
class RealEntitlementsTests extends EntitlementSuite {

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
}
