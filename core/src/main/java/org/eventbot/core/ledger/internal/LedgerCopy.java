package org.eventbot.core.ledger.internal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A copy of the ledger with the homeserver, in the account's own data (Matrix specification, "Client Config"), sealed by
 * the bot's key: when a backup brings the whole directory back, this still knows what was erased since.
 */
@Slf4j
@RequiredArgsConstructor
class LedgerCopy {

    private static final String TYPE = "org.eventbot.ledger";
    private static final Binding PLACE = new Binding("account", TYPE, new UUID(0, 0));

    private final MatrixClient matrix;
    private final Vault vault;

    /** The lines; empty when there is no copy. */
    List<String> read() {
        return matrix.accountData(TYPE)
                .map(data -> data.path("sealed").asString(""))
                .filter(content -> !content.isEmpty())
                .flatMap(this::open)
                .map(text -> text.lines().toList())
                .orElse(List.of());
    }

    private Optional<String> open(String sealed) {
        try {
            return Optional.of(
                    vault.unseal(Scope.host(), PLACE, Base64.getDecoder().decode(sealed)));
        } catch (VaultException | IllegalArgumentException foreign) {
            log.warn(
                    "The account holds a copy of a ledger of erasures that is of another installation; it is replaced");
            return Optional.empty();
        }
    }

    void write(List<String> lines) {
        var sealed = vault.seal(Scope.host(), PLACE, String.join("\n", lines));
        var content = JsonNodeFactory.instance.objectNode();
        content.put("sealed", Base64.getEncoder().encodeToString(sealed));
        matrix.storeAccountData(TYPE, content);
    }
}
