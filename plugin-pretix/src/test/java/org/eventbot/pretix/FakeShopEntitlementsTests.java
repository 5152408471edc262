package org.eventbot.pretix;

import java.net.URI;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.AfterAll;

/** The double, read as the real shop is. */
class FakeShopEntitlementsTests extends EntitlementSuite {

    private static final FakePretix SERVER = FakePretix.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    protected URI baseUrl() {
        return SERVER.baseUrl();
    }

    @Override
    protected String fullToken() {
        return SERVER.fullToken();
    }

    @Override
    protected String readingToken() {
        return SERVER.readingToken();
    }
}
