package org.eventbot.testkit.pretix;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;

/** The double against the suite that the real shop has to pass. */
class FakePretixTests extends PretixSuite {

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

    @Override
    protected String webhookToken() {
        return SERVER.webhookToken();
    }
}
