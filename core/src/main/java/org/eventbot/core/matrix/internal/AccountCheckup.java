package org.eventbot.core.matrix.internal;

import static org.eventbot.core.message.Percent.encode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.health.Finding;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import tools.jackson.databind.JsonNode;

/** Whether the homeserver answers, whether it knows the account, and whether the account may do too much. */
@RequiredArgsConstructor
class AccountCheckup implements Checkup {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String HOMESERVER = "homeserver";
    private static final String ACCOUNT = "account";

    private final MatrixHttp http;

    @Override
    public String plugin() {
        return "host";
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            findings.add(versions(http.getBeside("/_matrix/client/versions", LIMIT)));
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.TOKEN_DEAD) {
                findings.add(refused(failure));
            } else {
                findings.add(Finding.problem(
                        HOMESERVER,
                        String.valueOf(failure.getMessage()),
                        "see whether it runs, and check EVENTBOT_MATRIX_HOMESERVER: a browser that opens it with"
                                + " /_matrix/client/versions behind it shows a list of versions"));
            }
            return findings;
        }
        account(findings);
        return findings;
    }

    private static Finding versions(JsonNode answer) {
        var newest = "";
        for (var version : answer.path("versions")) {
            newest = version.asString("");
        }
        return newest.isEmpty()
                ? Finding.problem(
                        HOMESERVER, "answers, but not as a Matrix homeserver does", "check EVENTBOT_MATRIX_HOMESERVER")
                : Finding.ok(HOMESERVER, "answers, and speaks Matrix up to " + newest);
    }

    private void account(List<Finding> findings) {
        try {
            var self = http.get("account/whoami", Map.of(), LIMIT);
            var user = self.path("user_id").asString("");
            var device = self.path("device_id").asString("");
            findings.add(Finding.ok(ACCOUNT, user + (device.isEmpty() ? "" : " on device " + device)));
            findings.add(power(user));
        } catch (MatrixException failure) {
            findings.add(
                    failure.kind() == Kind.TOKEN_DEAD
                            ? refused(failure)
                            : Finding.problem(ACCOUNT, String.valueOf(failure.getMessage()), "try again later"));
        }
    }

    private static Finding refused(MatrixException failure) {
        return Finding.problem(
                ACCOUNT,
                "the homeserver does not let it in (" + failure.status() + " " + failure.code() + ")",
                "log the account in again and set EVENTBOT_MATRIX_ACCESS_TOKEN, or correct EVENTBOT_MATRIX_USER and"
                        + " EVENTBOT_MATRIX_PASSWORD");
    }

    /** Synapse answers this to its administrators only (its admin API, "User is a server administrator or not"). */
    private Finding power(String user) {
        try {
            var answer = http.getBeside("/_synapse/admin/v1/users/" + encode(user) + "/admin", LIMIT);
            if (answer.path("admin").asBoolean(false)) {
                return Finding.warning(
                        ACCOUNT,
                        "is a server administrator: its invitations reach people who block invitations",
                        "give the bot an ordinary account, or take that right away");
            }
        } catch (MatrixException refused) {
            // Other servers than Synapse, and proxies in front of it, may not know the address at all.
            if (refused.status() != 403) {
                return Finding.ok(ACCOUNT, "whether it is a server administrator cannot be seen from here");
            }
        }
        return Finding.ok(ACCOUNT, "is no server administrator");
    }
}
