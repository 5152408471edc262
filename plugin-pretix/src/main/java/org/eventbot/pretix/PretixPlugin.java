package org.eventbot.pretix;

import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.LawfulBasis;
import org.eventbot.core.privacy.TableUse;

/** The entry of the plugin that reads registrations from pretix. */
public final class PretixPlugin implements BotPlugin {

    static final String ID = "pretix";

    private static final String ANSWERS_FOR_IT =
            "somebody has to answer for who opened an event's registrations to whom (GDPR, article 5(2)). It ends when an"
                    + " operator revokes the grant with `!pretix revoke`; another may then grant it anew";

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named(ID)
                .summary("Reads registrations from the ticket shop pretix")
                .talksTo("the pretix servers that EVENTBOT_PRETIX_URL and EVENTBOT_PRETIX_CONNECTIONS_<NAME>_URL name")
                .declares(grants(), notifications())
                .configuredBy(PretixConfiguration.class);
    }

    private static Declaration grants() {
        return Declaration.of("grants")
                .about("the Matrix ID of the operator who allowed a space to use the registrations of a shop's event")
                .purpose("to answer for who opened the registrations to whom")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("an operator revokes the grant")
                .comesFrom("the operator's own command")
                .in(
                        TableUse.table(Grant.TABLE)
                                .keptFor("granted_by_index", Grant.OPERATOR, ANSWERS_FOR_IT)
                                .sealed(Grant.GRANTED_BY)
                                .indexes("granted_by_index")
                                .plain("id", "version", "space_id", "server", "organizer", "event", "granted_at"),
                        TableUse.table(QuestionChoice.TABLE).plain("id", "version", "grant_id", "event", "identifier"));
    }

    private static Declaration notifications() {
        return Declaration.of("notifications")
                .about(
                        "the running numbers of the shop's calls and when an event was read, or why not, which name nobody; what attendees entered in the shop"
                                + " is read, handed on, and not kept here")
                .purpose("to take a call only once that the shop sends again")
                .basis(LawfulBasis.LEGITIMATE_INTEREST)
                .keptUntil("a week has passed, or the grant is revoked")
                .comesFrom("the shop")
                .in(
                        TableUse.table(Notification.TABLE)
                                .plain("id", "version", "grant_id", "notification_id", "received_at"),
                        TableUse.table(Reading.TABLE)
                                .scopedBy("event_id")
                                .plain(
                                        "event_id",
                                        "version",
                                        "read_at",
                                        "troubled_at",
                                        "trouble",
                                        "words",
                                        "question",
                                        "question_number",
                                        "question_changes"));
    }
}
