package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.matrix.PendingInvite;
import org.eventbot.testkit.matrix.RoomMessage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Fifth chapter, on: how clients really write, chats that are none, and rooms that cannot be read. */
@Order(5)
@Chapter
class JourneyAuthorityChatsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ENCRYPTION = Map.of("algorithm", "m.megolm.v1.aes-sha2");

    private final Journey journey;
    private final Cast cast;

    JourneyAuthorityChatsTests(Journey journey) {
        this.journey = journey;
        this.cast = journey.cast();
    }

    @Test
    void opensAnUnencryptedChatToWhoeverOpensAnEncryptedOne() {
        MatrixUser attendee = journey.accounts().register("ella." + Tokens.word());
        String encrypted =
                attendee.createRoom(NewRoom.direct(cast.bot().id()).state("m.room.encryption", "", ENCRYPTION));
        attendee.awaitMembership(encrypted, cast.bot().id(), "join", PATIENCE);
        awaitWords(attendee, encrypted, "encrypted");

        PendingInvite invitation = await("an invitation to another chat")
                .atMost(PATIENCE)
                .until(attendee::pendingInvites, found -> !found.isEmpty())
                .get(0);
        assertThat(invitation.inviter()).isEqualTo(cast.bot().id());
        assertThat(invitation.direct()).isTrue();
        attendee.join(invitation.roomId());
        assertThat(attendee.state(invitation.roomId(), "m.room.encryption", "")).isEmpty();
        Command.say(attendee, invitation.roomId(), "!help").awaitAnswer("!help");
        Command.say(attendee, invitation.roomId(), "!hlep").awaitAnswer("did you mean", "!help");
        assertThat(words(attendee, encrypted)).as("said once").hasSize(1);
    }

    @Test
    void saysOnceThatItCannotReadAnEncryptedRoom() {
        String room = cast.operator()
                .createRoom(NewRoom.named("Sealed")
                        .state("m.room.encryption", "", ENCRYPTION)
                        .inviting(List.of(cast.bot().id(), cast.organizer().id())));
        cast.organizer().join(room);
        cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        awaitWords(cast.operator(), room, "cannot read");

        cast.operator()
                .send(
                        room,
                        "m.room.encrypted",
                        Map.of(
                                "algorithm", "m.megolm.v1.aes-sha2",
                                "ciphertext", "AAAA",
                                "sender_key", "key",
                                "session_id", "session",
                                "device_id", "DEVICE"));
        Command.say(cast.operator(), room, "!version").awaitAnswer("eventbot");
        assertThat(words(cast.operator(), room).stream().filter(Words.containing("cannot read")))
                .hasSize(1);
    }

    @Test
    void leavesARoomThatWasSaidToBeAChat() {
        MatrixUser stranger = journey.accounts().register("sven." + Tokens.word());
        MatrixUser friend = journey.accounts().register("finn." + Tokens.word());
        String room = stranger.createRoom(
                NewRoom.direct(cast.bot().id()).inviting(List.of(cast.bot().id(), friend.id())));

        await("the bot is gone again").atMost(PATIENCE).until(() -> "leave"
                .equals(stranger.members(room).get(cast.bot().id())));
    }

    @Test
    void answersToItsNameAndSeesWhoIsBehindAMention() {
        String place = journey.elsewhere().desk();
        Command byName = named(place, "help plugin", cast.bot().id());
        byName.awaitAnswer("!plugin list");
        Command.say(cast.operator(), place, cast.bot().id().split("[@:]")[1] + ": version")
                .awaitAnswer("eventbot");

        Command.say(cast.operator(), place, "!plugin mute version --room " + place)
                .awaitAnswer("other bots");
        Command muted = Command.say(cast.operator(), place, "!version");
        named(place, "version", cast.bot().id()).awaitAnswer("eventbot");
        assertThat(muted.answers()).isEmpty();
        Command.say(cast.operator(), place, "!plugin unmute version --room " + place)
                .awaitAnswer("again");
    }

    @Test
    void answersACommandThatABusyRoomSaidWhileItWasAway() {
        String place = journey.elsewhere().desk();
        journey.bot().stop();
        Command early = Command.say(cast.operator(), place, "!version");
        for (int i = 0; i < 60; i++) {
            cast.operator().say(place, "chatter " + i);
        }
        journey.bot().start();

        early.awaitAnswer("eventbot");
    }

    @Test
    void tellsNobodyOfRoomsThatTheyAreNotIn() {
        String place = journey.elsewhere().desk();
        String secret = journey.places().desk();
        String one = Command.say(cast.neighbour(), place, "!plugin list --room " + secret)
                .awaitAnswer();
        String existing =
                Command.say(cast.neighbour(), place, "!plugin accept " + secret).awaitAnswer("not in it");
        String missing = Command.say(cast.neighbour(), place, "!plugin accept #nowhere:testbed.local")
                .awaitAnswer();

        assertThat(one).isNotBlank();
        assertThat(missing).isEqualTo(existing);
    }

    @Test
    void letsAModeratorTakeARoomIntoASpace() {
        String space = journey.elsewhere().space();
        String room = cast.operator()
                .createRoom(NewRoom.named("Annex").inviting(List.of(cast.bot().id())));
        cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        cast.operator().addChild(space, room);

        await("the bot sees the room in the space")
                .atMost(PATIENCE)
                .until(
                        () -> Command.say(cast.operator(), room, "!plugin list").awaitAnswer(),
                        Words.containing("accept"));
        Command.say(cast.operator(), room, "!plugin accept " + space).awaitAnswer("now belongs to");
        Command.say(cast.operator(), room, "!plugin list").awaitAnswer("belongs to");
        Command.say(cast.operator(), room, "!plugin withdraw " + space).awaitAnswer("no longer decides");
    }

    private Command named(String room, String words, String bot) {
        String link = "https://matrix.to/#/" + bot;
        String id = cast.operator()
                .send(
                        room,
                        "m.room.message",
                        Map.of(
                                "msgtype",
                                "m.text",
                                "body",
                                "The bot " + words,
                                "format",
                                "org.matrix.custom.html",
                                "formatted_body",
                                "<a href=\"" + link + "\">The bot</a> " + words,
                                "m.mentions",
                                Map.of("user_ids", List.of(bot))));
        return new Command(cast.operator(), room, words, id);
    }

    private void awaitWords(MatrixUser reader, String room, String part) {
        await("the bot says \"" + part + "\"").atMost(PATIENCE).until(() -> words(reader, room), said -> said.stream()
                .anyMatch(Words.containing(part)));
    }

    private List<String> words(MatrixUser reader, String room) {
        return reader.messages(room).stream()
                .filter(message -> message.sender().equals(cast.bot().id()))
                .map(RoomMessage::body)
                .toList();
    }
}
