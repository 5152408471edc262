package org.eventbot.app;

import java.util.function.IntConsumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.internal.DeadToken;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Ends the program with a clear message: with a dead token nothing works, and trying on would hide it. */
@Slf4j
@RequiredArgsConstructor
class EndOfProgram implements DeadToken {

    static final int EXIT_CODE = 3;

    private final ApplicationContext context;
    private final IntConsumer exit;
    private final Settings settings;

    @Override
    public void found() {
        if (settings.find(Setting.MATRIX_USER).isPresent()) {
            log.error(
                    "The homeserver does not let the bot's account in. Expected: name and password of an active account"
                            + " in {} and {}, on a homeserver that allows logging in with a password; or else a token in"
                            + " {}. Correct them and start the bot. Nothing is lost meanwhile.",
                    Setting.MATRIX_USER.variable(),
                    Setting.MATRIX_PASSWORD.variable(),
                    Setting.MATRIX_ACCESS_TOKEN.variable());
        } else {
            log.error(
                    "The homeserver does not accept the bot's access token (any more). Expected: a valid token of the"
                            + " bot's account in {}. Log the account in again, set the new token, and start the bot."
                            + " Nothing is lost meanwhile.",
                    Setting.MATRIX_ACCESS_TOKEN.variable());
        }
        new Thread(() -> exit.accept(SpringApplication.exit(context, () -> EXIT_CODE)), "end").start();
    }
}
