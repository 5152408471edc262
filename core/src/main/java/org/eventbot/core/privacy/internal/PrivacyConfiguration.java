package org.eventbot.core.privacy.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody's declarations, and what is kept by them, as beans. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    /** Also of plugins that are off: what they wrote while they were on is still there. */
    @Bean
    Declarations declarations(PluginCatalog catalog) {
        return new DeclarationBook(catalog.all());
    }

    @Bean
    Holdings holdings(
            Declarations declarations,
            PluginCatalog catalog,
            ObjectProvider<PersonalData> data,
            ObjectProvider<CopyEditor> editors,
            Vault vault,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        var offered =
                new Offered(() -> data.stream().toList(), () -> editors.stream().toList());
        return new HoldingsBook(declarations, catalog, offered, vault, sql, new TransactionTemplate(transactions));
    }

    @Bean
    HostEnd hostEnd(Holdings holdings, JdbcClient sql, Clock clock) {
        return new HostEnd(holdings, sql, clock);
    }

    @Bean
    StoredCompaction compaction(DataSource database, JdbcClient sql, Jobs jobs, Clock clock) {
        return new StoredCompaction(database, sql, jobs, clock);
    }

    @Bean
    UnnotedColumns unnotedColumns(Declarations declarations, JdbcOperations database, JdbcClient sql) {
        return new UnnotedColumns(declarations, database, sql);
    }

    @Bean
    Suppression suppression(JdbcClient sql, Vault vault, Clock clock) {
        return new StoredSuppression(sql, vault, clock);
    }
}
