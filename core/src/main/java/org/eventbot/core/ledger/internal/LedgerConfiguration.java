package org.eventbot.core.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.VaultSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of erasures as beans. Public for the program, which imports it. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    private static final String FILE = "erasures.ledger";

    /** Nobody said how long backups are kept. */
    private static final int LONG = 400;

    /** A backup may be restored a while after it should have been deleted. */
    private static final Duration MARGIN = Duration.ofDays(30);

    @Bean
    KeptLedger erasureLedger(
            VaultSettings keys,
            JdbcClient sql,
            MatrixClient matrix,
            Vault vault,
            Declarations declarations,
            Environment environment,
            Clock clock) {
        var life = Duration.ofDays(environment.getProperty("eventbot.retention.backup-days", Integer.class, LONG))
                .plus(MARGIN);
        return new KeptLedger(
                new LedgerFile(keys.keysDirectory().resolve(FILE)),
                new LedgerRows(sql, clock),
                new LedgerCopy(matrix, vault),
                declarations,
                life,
                clock);
    }

    @Bean
    Replay ledgerReplay(
            KeptLedger ledger,
            Holdings holdings,
            EventRegistry events,
            Suppression suppression,
            Vault vault,
            Compaction compaction) {
        return new Replay(ledger, holdings, events, suppression, vault, compaction);
    }
}
