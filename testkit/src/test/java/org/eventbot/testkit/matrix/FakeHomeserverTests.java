package org.eventbot.testkit.matrix;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;

/** The double against the suite that the real server has to pass. */
class FakeHomeserverTests extends HomeserverSuite {

    private static final FakeHomeserver SERVER = FakeHomeserver.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    protected URI baseUrl() {
        return SERVER.baseUrl();
    }

    @Override
    protected String sharedSecret() {
        return SERVER.sharedSecret();
    }
}
