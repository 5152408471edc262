package org.eventbot.core.vault.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The two keysets that belong together: AES256-GCM for values, HMAC-SHA256 as pseudo-random function for indexes. They
 * leave memory only wrapped, bound to the name they are kept under, as three lines of text.
 */
final class Keysets {

    private static final Configuration AEAD = AeadConfig2026.get();
    private static final Configuration PRF = PrfConfig2026.get();
    private static final String FORMAT = "eventbot-key 1";

    private final KeysetHandle values;
    private final KeysetHandle indexes;
    private final Aead aead;
    private final PrfSet prf;

    private Keysets(KeysetHandle values, KeysetHandle indexes) throws GeneralSecurityException {
        this.values = values;
        this.indexes = indexes;
        this.aead = values.getPrimitive(AEAD, Aead.class);
        this.prf = indexes.getPrimitive(PRF, PrfSet.class);
    }

    static Keysets generate() {
        try {
            return new Keysets(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make AES-GCM and HMAC keys", e);
        }
    }

    /** @throws GeneralSecurityException when the wrapping key is another one, or the bytes are damaged */
    static Keysets unwrap(byte[] wrapped, Aead wrapping, String name) throws GeneralSecurityException {
        var lines = new String(wrapped, US_ASCII).split("\n");
        if (lines.length != 3 || !lines[0].equals(FORMAT)) {
            throw new GeneralSecurityException("not the format " + FORMAT);
        }
        return new Keysets(
                TinkProtoKeysetFormat.parseEncryptedKeyset(decode(lines[1]), wrapping, place(name, "values"), AEAD),
                TinkProtoKeysetFormat.parseEncryptedKeyset(decode(lines[2]), wrapping, place(name, "indexes"), PRF));
    }

    byte[] wrap(Aead wrapping, String name) {
        try {
            var lines = String.join(
                    "\n",
                    FORMAT,
                    encode(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            values, wrapping, place(name, "values"), AEAD)),
                    encode(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            indexes, wrapping, place(name, "indexes"), PRF)));
            return (lines + "\n").getBytes(US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key just made cannot be wrapped", e);
        }
    }

    Aead aead() {
        return aead;
    }

    byte[] pseudoRandom(byte[] input, int length) {
        try {
            return prf.computePrimary(input, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 gives no " + length + " bytes", e);
        }
    }

    private static byte[] place(String name, String part) {
        return Frame.of("eventbot key", name, part);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String line) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }
}
