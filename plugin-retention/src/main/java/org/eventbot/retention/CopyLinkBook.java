package org.eventbot.retention;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.transaction.annotation.Transactional;

/** Hands out addresses that work once, and keeps neither them nor what they show. */
@RequiredArgsConstructor
class CopyLinkBook {

    static final Duration LIFE = Duration.ofHours(24);

    private static final String LABEL = "retention.link";
    private static final int BYTES = 32;

    private final CopyLinks links;
    private final Vault vault;
    private final Jobs jobs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The secret part of a new address. */
    @Transactional
    public String make(MatrixId person) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID();
        var host = Scope.host();
        links.save(new CopyLink(
                id,
                vault.index(host, LABEL, token),
                vault.index(host, RightsDeclarations.PERSON, person.value()),
                vault.seal(host, CopyLink.binding(id), person.value()),
                clock.instant().plus(LIFE)));
        jobs.at(CopyLinkJob.NAME, id, clock.instant().plus(LIFE));
        return token;
    }

    /** Whose copy it shows; empty when there is none any more. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(String token) {
        return links.findByTokenIndexAndEndsAtGreaterThan(vault.index(Scope.host(), LABEL, token), clock.instant())
                .map(link -> new Shown(
                        link.getId(),
                        new MatrixId(vault.unseal(Scope.host(), CopyLink.binding(link.getId()), link.getSealed()))));
    }

    /** Uses it up; says whether it was still there. */
    @Transactional
    public boolean use(Shown shown) {
        return links.use(shown.link()) == 1;
    }

    @Transactional
    public void forgetEnded() {
        links.deleteEnded(clock.instant());
    }

    record Shown(UUID link, MatrixId person) {

        @Override
        public String toString() {
            return "[link]";
        }
    }
}
