package org.eventbot.core.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.KeyGoneException;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.VaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkVaultTests {

    private static final String SECRET = "@unmistakable-person:example.org";

    @TempDir
    Path keys;

    private final Scope scope = new Scope(UUID.randomUUID());
    private final Scope other = new Scope(UUID.randomUUID());
    private final Binding where = new Binding("invite_ticket", "sealed", UUID.randomUUID());
    private TinkVault vault;

    @BeforeEach
    void openVault() {
        vault = reopened();
        vault.open(scope);
        vault.open(other);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(vault.unseal(scope, where, vault.seal(scope, where, SECRET))).isEqualTo(SECRET);
        assertThat(vault.unseal(scope, where, vault.seal(scope, where, ""))).isEmpty();
    }

    @Test
    void opensWhatItSealedBeforeARestart() {
        byte[] sealed = vault.seal(scope, where, SECRET);

        assertThat(reopened().unseal(scope, where, sealed)).isEqualTo(SECRET);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTimeAndNeverPlainly() {
        byte[] sealed = vault.seal(scope, where, SECRET);

        assertThat(sealed).isNotEqualTo(vault.seal(scope, where, SECRET));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("unmistakable");
    }

    @Test
    void doesNotOpenAValueThatWasMoved() {
        byte[] sealed = vault.seal(scope, where, SECRET);

        assertDoesNotOpen(scope, new Binding("invite_ticket", "sealed", UUID.randomUUID()), sealed);
        assertDoesNotOpen(scope, new Binding("invite_ticket", "note", where.row()), sealed);
        assertDoesNotOpen(scope, new Binding("invite_person", "sealed", where.row()), sealed);
    }

    @Test
    void tellsTableAndColumnApartWhereTheirJoinedNamesAreTheSame() {
        byte[] sealed = vault.seal(scope, new Binding("ab", "c", where.row()), SECRET);

        assertDoesNotOpen(scope, new Binding("a", "bc", where.row()), sealed);
    }

    @Test
    void doesNotOpenAValueOfAnotherScope() {
        assertDoesNotOpen(other, where, vault.seal(scope, where, SECRET));
    }

    @Test
    void doesNotOpenADamagedValue() {
        byte[] sealed = vault.seal(scope, where, SECRET);
        sealed[sealed.length - 1] ^= 1;

        assertDoesNotOpen(scope, where, sealed);
        assertDoesNotOpen(scope, where, new byte[0]);
        assertDoesNotOpen(scope, where, Arrays.copyOf(sealed, 3));
    }

    @Test
    void indexesEqualValuesEqually() {
        var index = vault.index(scope, "invite.person", SECRET);

        assertThat(vault.index(scope, "invite.person", SECRET)).isEqualTo(index);
        assertThat(reopened().index(scope, "invite.person", SECRET)).isEqualTo(index);
    }

    @Test
    void indexesDifferentlyByScopeLabelAndValue() {
        var indexes = Set.of(
                vault.index(scope, "invite.person", SECRET),
                vault.index(other, "invite.person", SECRET),
                vault.index(scope, "invite.order", SECRET),
                vault.index(scope, "invite.person", SECRET + "x"),
                vault.index(scope, "invite.perso", "n" + SECRET));

        assertThat(indexes).hasSize(5);
    }

    @Test
    void knowsOnlyScopesThatWereOpened() {
        var never = new Scope(UUID.randomUUID());

        assertThat(vault.isOpen(scope)).isTrue();
        assertThat(vault.isOpen(never)).isFalse();
        assertThat(vault.isOpen(Scope.host())).isTrue();
        assertThatThrownBy(() -> vault.seal(never, where, SECRET)).isInstanceOf(KeyGoneException.class);
        assertThatThrownBy(() -> vault.index(never, "x", SECRET)).isInstanceOf(KeyGoneException.class);
    }

    @Test
    void opensAScopeTwiceWithoutChangingItsKey() {
        byte[] sealed = vault.seal(scope, where, SECRET);
        vault.open(scope);

        assertThat(vault.unseal(scope, where, sealed)).isEqualTo(SECRET);
    }

    @Test
    void forgetsWhatADestroyedKeySealed() {
        byte[] sealed = vault.seal(scope, where, SECRET);
        vault.destroy(scope);

        assertThat(vault.isOpen(scope)).isFalse();
        assertThatThrownBy(() -> vault.unseal(scope, where, sealed)).isInstanceOf(KeyGoneException.class);
        assertThatThrownBy(() -> reopened().unseal(scope, where, sealed)).isInstanceOf(KeyGoneException.class);
    }

    @Test
    void keepsForgettingWhenTheScopeIsOpenedAgain() {
        byte[] sealed = vault.seal(scope, where, SECRET);
        var index = vault.index(scope, "invite.person", SECRET);
        vault.destroy(scope);
        vault.open(scope);

        assertDoesNotOpen(scope, where, sealed);
        assertThat(vault.index(scope, "invite.person", SECRET)).isNotEqualTo(index);
    }

    @Test
    void destroysNothingElse() {
        byte[] sealed = vault.seal(other, where, SECRET);
        vault.destroy(scope);
        vault.destroy(scope);

        assertThat(vault.unseal(other, where, sealed)).isEqualTo(SECRET);
    }

    @Test
    void makesOneKeyWhenManyThreadsOpenAScopeAtOnce() throws Exception {
        var contested = new Scope(UUID.randomUUID());
        var vaults = IntStream.range(0, 8).mapToObj(i -> reopened()).toList();
        var start = new CyclicBarrier(vaults.size());
        var indexes = inParallel(vaults.stream()
                .<Callable<UUID>>map(each -> () -> {
                    start.await();
                    each.open(contested);
                    return each.index(contested, "x", SECRET);
                })
                .toList());

        assertThat(indexes).hasSize(1);
    }

    @Test
    void makesOneKeyWhenManyThreadsShareTheVault() throws Exception {
        var contested = new Scope(UUID.randomUUID());
        var start = new CyclicBarrier(8);
        Callable<UUID> task = () -> {
            start.await();
            vault.open(contested);
            return vault.index(contested, "x", SECRET);
        };

        assertThat(inParallel(Collections.nCopies(8, task))).hasSize(1);
    }

    @Test
    void tellsNoSecretInItsErrors() {
        byte[] sealed = vault.seal(scope, where, SECRET);

        assertThatThrownBy(() -> vault.unseal(other, where, sealed))
                .hasMessageContaining("invite_ticket.sealed")
                .hasMessageNotContaining("unmistakable")
                .hasStackTraceContaining("VaultException")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("unmistakable"));
    }

    private void assertDoesNotOpen(Scope in, Binding place, byte[] sealed) {
        assertThatThrownBy(() -> vault.unseal(in, place, sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("does not open");
    }

    private TinkVault reopened() {
        return TinkVault.open(new VaultSettings(keys, Optional.empty()));
    }

    private static <T> Set<T> inParallel(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var results = new HashSet<T>();
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String stackTrace(Throwable error) {
        var out = new StringWriter();
        error.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
