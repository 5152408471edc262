package org.eventbot.invite;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Rules extends Repository<Rule, UUID> {

    /** For queries about tickets {@code t}: whether the ticket fits a rule of {@code :link}. */
    String FIT = " exists (select r from InviteRule r where r.linkId = :link"
            + " and (r.item is null or r.item = t.item)"
            + " and (r.variation is null or r.variation = t.variation)"
            + " and (r.subevent is null or r.subevent = t.subevent))";

    Rule save(Rule rule);

    List<Rule> findByLinkIdOrderById(UUID linkId);

    void delete(Rule rule);
}
