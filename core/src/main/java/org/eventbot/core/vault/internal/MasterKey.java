package org.eventbot.core.vault.internal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.eventbot.core.vault.VaultException;

/** The operator's key: 32 bytes, as base64 in a setting or a file. It wraps the ring and nothing else. */
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    /**
     * Reads the key.
     *
     * @param origin the setting or file it comes from, for the error
     * @throws VaultException when it is not base64 of 32 bytes; the message tells the length, never the text
     */
    static Aead parse(String text, String origin) {
        byte[] key = decode(text.strip(), origin);
        if (key.length != BYTES) {
            throw malformed(origin, "base64 of " + key.length + " bytes");
        }
        try {
            return aead(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM with 256 bits", e);
        }
    }

    /** A new key, as text. */
    static String generate() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decode(String text, String origin) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // Without the cause: its message quotes a character of the key.
            throw malformed(origin, text.length() + " characters that are not base64");
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var secret = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(secret).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static VaultException malformed(String origin, String found) {
        return new VaultException(origin + " is not a master key: expected base64 of " + BYTES + " bytes, found "
                + found + ". Make one with: openssl rand -base64 " + BYTES);
    }
}
