package org.eventbot.example.thanks;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

@RequiredArgsConstructor
class GiftBook {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Gifts gifts;
    private final Vault vault;
    private final Jobs jobs;
    private final Clock clock;

    /** The row and the plan to forget it are stored together, or neither. */
    @Transactional
    void add(MatrixId person) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var sealed = vault.seal(Scope.host(), Gift.binding(id), person.value());
        gifts.save(new Gift(id, sealed, index(person), now));
        jobs.at(ForgetJob.NAME, id, now.plus(KEPT));
    }

    @Transactional(readOnly = true)
    long count(MatrixId person) {
        return gifts.countByPersonIndex(index(person));
    }

    @Transactional(readOnly = true)
    Optional<MatrixId> last() {
        return gifts.findFirstByOrderByGivenAtDesc()
                .map(gift -> vault.unseal(Scope.host(), Gift.binding(gift.getId()), gift.getPerson()))
                .map(MatrixId::new);
    }

    @Transactional
    void forget(UUID gift) {
        gifts.deleteById(gift);
    }

    private UUID index(MatrixId person) {
        return vault.index(Scope.host(), "thanks.person", person.value());
    }
}
