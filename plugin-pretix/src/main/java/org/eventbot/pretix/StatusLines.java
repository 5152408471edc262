package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;

/** Tells what a grant opens, and how each of its events is read. */
@RequiredArgsConstructor
final class StatusLines {

    private final EventChoice events;
    private final EventState states;
    private final WebhookState webhooks;

    List<Text> of(Grant grant, String space) {
        var lines = new ArrayList<Text>();
        Coverage coverage = grant.coverage();
        lines.add(Text.of(
                "- {} at {} is open to {}; {}",
                coverage.isWholeOrganizer() ? "every event of " + coverage : coverage.toString(),
                grant.getServer(),
                space,
                webhooks.of(grant)));
        events.all(List.of(grant.space())).stream()
                .filter(one -> one.grant().getId().equals(grant.getId()))
                .forEach(one -> lines.add(states.of(one)));
        return lines;
    }
}
