package org.eventbot.example.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.junit.jupiter.api.Test;

class HelloTests {

    private final HelloCommand command = new HelloCommand();

    @Test
    void greetsTheSender() {
        assertThat(answer()).isEqualTo("Hello, @omar:example.org!");
    }

    @Test
    void greetsThePersonWhoIsNamed() {
        command.person = new MatrixId("@ada:example.org");

        assertThat(answer()).isEqualTo("Hello, @ada:example.org!");
    }

    private String answer() {
        var sender = new MatrixId("@omar:example.org");
        var call = new CommandCall(sender, new RoomId("!room"), new MatrixEventId("$event"), Instant.EPOCH, false);
        return command.answer(call).text().plain();
    }
}
