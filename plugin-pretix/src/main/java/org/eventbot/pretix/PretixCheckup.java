package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.health.Finding;
import org.eventbot.core.message.Text;
import org.eventbot.pretix.EventChoice.Opened;

/** Examines every connection and every granted event. */
@RequiredArgsConstructor
final class PretixCheckup implements Checkup {

    private final Connections connections;
    private final GrantBook grants;
    private final QuestionBook questions;
    private final EventChoice events;
    private final WebhookKeeper webhooks;
    private final WebhookState calls;

    @Override
    public String plugin() {
        return PretixPlugin.ID;
    }

    @Override
    public List<Finding> look() {
        if (connections.all().isEmpty()) {
            return List.of(Finding.warning(
                    "pretix",
                    "not connected",
                    "Set EVENTBOT_PRETIX_URL and EVENTBOT_PRETIX_TOKEN to read registrations from pretix."));
        }
        var findings = new ArrayList<Finding>();
        for (Connection shop : connections.all()) {
            boolean answers = answers(shop, findings);
            for (Grant grant : grants.all()) {
                if (answers && grant.getServer().equals(shop.base().value())) {
                    examine(shop, grant, findings);
                }
            }
        }
        grants.all().stream()
                .filter(grant -> connections.at(grant.getServer()).isEmpty())
                .forEach(grant -> findings.add(Finding.problem(
                        subject(grant),
                        "was allowed, but its pretix is not connected any more",
                        "Connect " + grant.getServer() + " again, or say !pretix revoke " + grant.coverage())));
        return findings;
    }

    private static boolean answers(Connection shop, List<Finding> findings) {
        try {
            shop.client().hello();
            findings.add(Finding.ok("pretix at " + shop.base(), "answers and accepts the token"));
            return true;
        } catch (ShopTrouble trouble) {
            findings.add(problem("pretix at " + shop.base(), trouble));
            return false;
        }
    }

    private void examine(Connection shop, Grant grant, List<Finding> findings) {
        String subject = subject(grant);
        try {
            read(shop, grant, subject, findings);
            events.all(List.of(grant.space())).stream()
                    .filter(one -> one.grant().getId().equals(grant.getId()))
                    .forEach(one -> findings.add(question(one)));
            findings.add(rights(shop, grant));
        } catch (ShopTrouble trouble) {
            findings.add(problem(subject, trouble));
        }
        try {
            findings.add(webhook(grant, subject));
        } catch (ShopTrouble trouble) {
            findings.add(problem("webhook of " + subject, trouble));
        }
    }

    private static void read(Connection shop, Grant grant, String subject, List<Finding> findings) {
        if (grant.coverage().isWholeOrganizer()) {
            int seen = shop.client().countEvents(grant.getOrganizer());
            findings.add(
                    seen > 0
                            ? Finding.ok(subject, "the token sees " + seen + (seen == 1 ? " event" : " events"))
                            : Finding.problem(
                                    subject, "the token sees no event", "Give the token's team access to its events."));
            return;
        }
        EventPath event = grant.coverage().path();
        shop.client().event(event);
        shop.client().checkOrders(event);
        findings.add(Finding.ok(subject, "can be read"));
    }

    private Finding question(Opened opened) {
        EventPath event = opened.event();
        PretixClient client = opened.shop().client();
        String identifier = questions.identifier(opened.grant(), event);
        Optional<Text> hint = QuestionHint.about(client.question(event, identifier), client.items(event), identifier);
        String subject = "question of " + event;
        return hint.map(words -> Finding.warning(subject, "needs a look", words.plain()))
                .orElseGet(() -> Finding.ok(subject, identifier + " is there"));
    }

    private static Finding rights(Connection shop, Grant grant) {
        var rights = new TreeSet<>(shop.probe().beyondReading(grant.getOrganizer()));
        if (!grant.coverage().isWholeOrganizer()) {
            rights.addAll(shop.probe().beyondReading(grant.coverage().path()));
        }
        String subject = "token for " + subject(grant);
        return rights.isEmpty()
                ? Finding.ok(subject, "reads, and can do no more")
                : Finding.warning(
                        subject,
                        "can do more than it needs: " + String.join(", ", rights),
                        "Give the bot a token of a team of its own, which may view orders and nothing else, and set "
                                + shop.settings().token() + ".");
    }

    private Finding webhook(Grant grant, String subject) {
        String name = "webhook of " + subject;
        Optional<Boolean> right = webhooks.isRight(grant);
        if (right.isEmpty()) {
            // Without a token for it, only its calls tell.
            return Finding.ok(name, calls.of(grant).plain());
        }
        return right.get()
                ? Finding.ok(name, "is there")
                : Finding.warning(
                        name,
                        "is not there, or not as it should be; changes are seen later",
                        "Say !pretix webhook " + grant.coverage());
    }

    private static Finding problem(String subject, ShopTrouble trouble) {
        return Finding.problem(subject, "does not work", trouble.text().plain());
    }

    private static String subject(Grant grant) {
        Coverage coverage = grant.coverage();
        return coverage.isWholeOrganizer() ? "all events of " + coverage : "event " + coverage;
    }
}
