package org.eventbot.core.privacy.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class StoredCompactionPostgresTests extends StoredCompactionTests {

    @Override
    boolean isDoneAtOnce() {
        return true;
    }
}
