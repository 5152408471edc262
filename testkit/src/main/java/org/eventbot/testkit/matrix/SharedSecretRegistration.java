package org.eventbot.testkit.matrix;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import tools.jackson.databind.JsonNode;

/** Synapse's way for whoever knows the server's secret to make accounts (admin API, "Register users"). */
final class SharedSecretRegistration {

    static final String PATH = "/_synapse/admin/v1/register";

    private SharedSecretRegistration() {}

    static MatrixUser register(URI baseUrl, String secret, String localpart, String password, boolean admin) {
        JsonClient http = new JsonClient(baseUrl, "");
        String nonce = Json.text(http.get(PATH), "nonce");
        JsonNode made = http.call(
                "POST",
                PATH,
                Json.of(Map.of(
                        "nonce", nonce,
                        "username", localpart,
                        "password", password,
                        "admin", admin,
                        "mac", mac(secret, nonce, localpart, password, admin))));
        return new MatrixUser(baseUrl, Json.text(made, "user_id"), Json.text(made, "access_token"));
    }

    static String mac(String secret, String nonce, String localpart, String password, boolean admin) {
        String message = String.join("\0", nonce, localpart, password, admin ? "admin" : "notadmin");
        try {
            Mac hmac = Mac.getInstance("HmacSHA1");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(hmac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected HmacSHA1, which every Java platform has to offer", e);
        }
    }
}
