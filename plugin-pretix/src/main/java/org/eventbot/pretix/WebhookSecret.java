package org.eventbot.pretix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;

/**
 * The password of a grant's webhook address. It is not stored anywhere: it follows from the bot's own key, so that it
 * can be shown again and dies with the grant.
 */
@RequiredArgsConstructor
final class WebhookSecret {

    private final Vault vault;

    /** 256 bits in hexadecimal digits, which need no escaping in an address. */
    String of(UUID grant) {
        return half("pretix.webhook.1", grant) + half("pretix.webhook.2", grant);
    }

    /** Compares in a time that tells nothing. */
    boolean matches(UUID grant, String password) {
        return MessageDigest.isEqual(bytes(of(grant)), bytes(password));
    }

    private String half(String label, UUID grant) {
        return vault.index(Scope.host(), label, grant.toString()).toString().replace("-", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
