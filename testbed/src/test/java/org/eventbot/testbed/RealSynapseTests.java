package org.eventbot.testbed;

import java.net.URI;
import org.eventbot.testkit.matrix.HomeserverSuite;
import org.junit.jupiter.api.Order;

/** A real Synapse behaves as the double does that all other tests trust. */
@Order(10)
class RealSynapseTests extends HomeserverSuite {

    private final Servers servers = Servers.fromEnvironment();

    @Override
    protected URI baseUrl() {
        return servers.synapse();
    }

    @Override
    protected String sharedSecret() {
        return servers.synapseSecret();
    }
}
