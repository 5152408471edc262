package org.eventbot.testkit.host;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a recorder forget what its caller's transaction takes back. */
final class OnRollback {

    private OnRollback() {}

    static void run(Runnable undo) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        undo.run();
                    }
                }
            });
        }
    }
}
