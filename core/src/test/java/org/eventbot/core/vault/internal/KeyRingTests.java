package org.eventbot.core.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    private static final String MASTER = "bWFzdGVyLWtleS1tYXN0ZXIta2V5LW1hc3Rlci1rZXk=";

    @TempDir
    Path keys;

    @Test
    void generatesAMasterKeyOnlyWhenNoneIsGiven() {
        KeyRing.open(given(MASTER));
        assertThat(keys.resolve("master.key")).doesNotExist();

        var elsewhere = keys.resolve("elsewhere");
        KeyRing.open(new VaultSettings(elsewhere, Optional.empty()));
        assertThat(elsewhere.resolve("master.key")).exists();
    }

    @Test
    void acceptsAMasterKeyWithALineEnd() {
        KeyRing.open(given(MASTER));

        assertThat(KeyRing.open(given(MASTER + "\n"))).isNotNull();
    }

    @Test
    void refusesAnotherMasterKeyAndKeepsTheRing() throws IOException {
        KeyRing.open(given(MASTER));
        byte[] ring = Files.readAllBytes(keys.resolve("ring.key"));

        assertThatThrownBy(() -> KeyRing.open(given(MasterKey.generate())))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("The master key does not open the keys in " + keys)
                .hasMessageContaining("EVENTBOT_MASTER_KEY");
        assertThat(keys.resolve("ring.key")).hasBinaryContent(ring);
    }

    @Test
    void makesNoSecondMasterKeyForARingThatHasOne() {
        KeyRing.open(given(MASTER));

        assertThatThrownBy(() -> KeyRing.open(new VaultSettings(keys, Optional.empty())))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("There is no master key for the keys in " + keys);
        assertThat(keys.resolve("master.key")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAMasterKeyAndNotWhatItWas() {
        assertThatThrownBy(() -> KeyRing.open(given("correct horse battery!")))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("EVENTBOT_MASTER_KEY")
                .hasMessageContaining("expected base64 of 32 bytes, found 22 characters that are not base64")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("horse")
                .hasNoCause();
        assertThatThrownBy(() -> KeyRing.open(given("c2hvcnQ=")))
                .hasMessageContaining("found base64 of 5 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> KeyRing.open(given(""))).hasMessageContaining("found base64 of 0 bytes");
    }

    @Test
    void namesTheFileOfAMalformedMasterKey() throws IOException {
        Files.writeString(keys.resolve("master.key"), "not a key");

        assertThatThrownBy(() -> KeyRing.open(new VaultSettings(keys, Optional.empty())))
                .hasMessageContaining("master.key in " + keys);
    }

    @Test
    void refusesADirectoryThatHoldsOtherThings() throws IOException {
        Files.writeString(keys.resolve("holiday.jpg"), "sea");

        assertThatThrownBy(() -> KeyRing.open(given(MASTER)))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("expected the file ring.key");
        assertThat(keys.resolve("ring.key")).doesNotExist();
    }

    @Test
    void makesNoNewRingForKeysThatLostTheirs() throws IOException {
        KeyRing.open(given(MASTER)).findOrMake(UUID.randomUUID());
        Files.delete(keys.resolve("ring.key"));

        assertThatThrownBy(() -> KeyRing.open(given(MASTER)))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("restore ring.key");
    }

    @Test
    void namesAKeyThatComesFromElsewhere() throws IOException {
        var foreign = keys.resolve("foreign");
        var scope = UUID.randomUUID();
        KeyRing.open(new VaultSettings(foreign, Optional.empty())).findOrMake(scope);
        var ring = KeyRing.open(new VaultSettings(keys.resolve("own"), Optional.empty()));
        Files.copy(foreign.resolve(scope + ".key"), keys.resolve("own").resolve(scope + ".key"));

        assertThatThrownBy(() -> ring.find(scope))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(scope + " in " + keys.resolve("own"))
                .hasMessageContaining("damaged, or comes from elsewhere");
    }

    @Test
    void takesNoKeyForAnother() throws IOException {
        var ring = KeyRing.open(given(MASTER));
        var scope = UUID.randomUUID();
        var victim = UUID.randomUUID();
        ring.findOrMake(scope);
        Files.copy(keys.resolve(scope + ".key"), keys.resolve(victim + ".key"));

        assertThatThrownBy(() -> ring.find(victim)).isInstanceOf(VaultException.class);
    }

    @Test
    void derivesOnePasswordOfTheDatabaseForOneRing() {
        var password = DatabasePassword.of(given(MASTER));

        assertThat(DatabasePassword.of(given(MASTER)).value()).isEqualTo(password.value());
        assertThat(password.value()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(DatabasePassword.of(new VaultSettings(keys.resolve("other"), Optional.of(MASTER)))
                        .value())
                .isNotEqualTo(password.value());
    }

    @Test
    void printsNoSecret() {
        assertThat(given(MASTER).toString()).doesNotContain(MASTER);
        assertThat(DatabasePassword.of(given(MASTER))).hasToString("[database password]");
    }

    private VaultSettings given(String master) {
        return new VaultSettings(keys, Optional.of(master));
    }
}
