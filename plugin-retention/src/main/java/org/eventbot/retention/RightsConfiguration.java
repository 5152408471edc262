package org.eventbot.retention;

import java.time.Clock;
import java.util.List;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.page.PageAddress;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.OrderLookup;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.core.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What people may ask for by right, and how it is done. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    RightsWords rightsWords(Controller controller) {
        return new RightsWords(controller);
    }

    @Bean
    Register rightsRegister(
            Requests requests, Parts parts, Vault vault, Jobs jobs, Outbox outbox, JsonMapper json, Clock clock) {
        return new Register(requests, parts, vault, jobs, outbox, json, clock);
    }

    @Bean
    CopyLinkBook copyLinkBook(CopyLinks links, Vault vault, Jobs jobs, Clock clock) {
        return new CopyLinkBook(links, vault, jobs, clock);
    }

    @Bean
    CopyLinkJob copyLinkJob(CopyLinkBook book) {
        return new CopyLinkJob(book);
    }

    @Bean
    Copies copies(
            Holdings holdings,
            Declarations declarations,
            EventRegistry events,
            Controller controller,
            JsonMapper json,
            Clock clock) {
        return new Copies(holdings, declarations, events, controller, json, clock);
    }

    @Bean
    CopyMessages copyMessages(Outbox outbox) {
        return new CopyMessages(outbox);
    }

    @Bean
    WhoIsMeant whoIsMeant(
            Holdings holdings,
            EventRegistry events,
            List<EventRooms> rooms,
            List<OrderLookup> orders,
            Authority authority) {
        return new WhoIsMeant(holdings, events, rooms, orders, authority);
    }

    @Bean
    Rights rights(
            WhoIsMeant who,
            RightsWords words,
            Holdings holdings,
            Objections objections,
            Register register,
            Vault vault,
            Copies copies,
            CopyLinkBook links,
            CopyMessages messages,
            PageAddress pages,
            Clock clock) {
        return new Rights(
                who,
                words,
                holdings,
                objections,
                register,
                new ConfirmationCode(vault, clock),
                copies,
                links,
                messages,
                pages);
    }

    @Bean
    Objections objections(
            Suppression suppression, Register register, ErasureLedger ledger, List<EndOfProcessing> ends) {
        return new Objections(suppression, register, ledger, ends);
    }

    @Bean
    Erasing erasing(
            Holdings holdings,
            Suppression suppression,
            EventRegistry events,
            List<EndOfProcessing> ends,
            ErasureLedger ledger,
            Compaction compaction,
            Register register) {
        return new Erasing(holdings, suppression, events, ends, ledger, compaction, register);
    }

    @Bean
    Backups backups(RetentionSettings settings, Clock clock) {
        return new Backups(settings.backupDays(), clock);
    }

    @Bean
    RequestJob requestJob(
            Register register, Erasing erasing, RightsWords words, Backups backups, Jobs jobs, Clock clock) {
        return new RequestJob(register, erasing, words, backups, jobs, clock);
    }

    @Bean
    RequestReminders requestReminders(
            Register register, RightsWords words, OperatorNews operators, Jobs jobs, Clock clock) {
        return new RequestReminders(register, words, operators, jobs, clock);
    }

    @Bean
    PrivacyPage privacyPage(Notice notice) {
        return new PrivacyPage(notice);
    }

    @Bean
    CopyPage copyPage(CopyLinkBook links, Copies copies) {
        return new CopyPage(links, copies);
    }
}
