package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where people's clients encrypt: the bot says that it cannot read, and nothing about anybody. */
@Order(33)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyEncryptionTests {

    private static final Map<String, ?> MEGOLM = Map.of("algorithm", "m.megolm.v1.aes-sha2");

    private final Occasion occasion;
    private final Cast cast;

    JourneyEncryptionTests(Occasion occasion) {
        this.occasion = occasion;
        this.cast = occasion.cast();
    }

    @Test
    @Order(1)
    void refusesAnEncryptedDesk() {
        occasion.link();
        String secret = occasion.anotherRoom("Secret desk");
        encrypt(secret);

        occasion.say("!invite desk " + secret).awaitAnswer("encrypted");
    }

    @Test
    @Order(2)
    void tellsADeskThatWasEncryptedLaterNothingMore() {
        occasion.run();
        PlacedOrder first = occasion.office().malformed(occasion.accounts().newcomer());
        occasion.awaitAtDesk(first.code());
        encrypt(occasion.places().desk());

        PlacedOrder second = occasion.office().malformed(occasion.accounts().newcomer());

        occasion.awaitSaid(occasion.places().conference(), "cannot be invited", "without encryption");
        assertThat(occasion.saidAt(occasion.places().desk())).noneMatch(Words.containing(second.code()));
        occasion.assertNamesNobody(occasion.places().conference(), first, second);
    }

    @Test
    @Order(3)
    void invitesIntoAnEncryptedRoomAndNamesNobodyThere() {
        encrypt(occasion.places().conference());
        PlacedOrder order = occasion.office().paid(occasion.accounts().newcomer());

        occasion.awaitInvited(order.person());

        occasion.assertNamesNobody(occasion.places().conference(), order);
    }

    @Test
    @Order(4)
    void saysInAnEncryptedDirectChatThatItCannotRead() {
        MatrixUser attendee = occasion.accounts().register("enno." + Tokens.word());
        String chat = attendee.createRoom(NewRoom.direct(cast.bot().id()).state("m.room.encryption", "", MEGOLM));
        attendee.awaitMembership(chat, cast.bot().id(), "join", Occasion.PATIENCE);

        String said = occasion.awaitSaidTo(attendee, chat, "encrypted", "cannot read");

        assertThat(said).doesNotContain(attendee.id());
    }

    private void encrypt(String room) {
        cast.operator().setState(room, "m.room.encryption", "", MEGOLM);
        assertThat(cast.operator().state(room, "m.room.encryption", "")).isPresent();
    }
}
