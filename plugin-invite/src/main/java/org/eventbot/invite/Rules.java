package org.eventbot.invite;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Rules extends Repository<Rule, UUID> {

    /** For queries about tickets {@code t}: whether the ticket fits a rule of {@code :link}. */
    String FIT = " exists (select 1 from invite_rule r where r.link_id = :link"
            + " and (r.item is null or r.item = t.item)"
            + " and (r.variation is null or r.variation = t.variation)"
            + " and (r.subevent is null or r.subevent = t.subevent))";

    Rule save(Rule rule);

    @NativeQuery("select * from invite_rule where link_id = :linkId order by id")
    List<Rule> findByLinkIdOrderById(UUID linkId);

    void delete(Rule rule);
}
