package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.name;
import static org.eventbot.core.matrix.internal.RoomFixture.space;
import static org.eventbot.core.matrix.internal.RoomFixture.state;

import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.RoomFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomStateTests {

    private static final MatrixId FOUNDER = new MatrixId(RoomFixture.FOUNDER);
    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");

    @Nested
    class Power {

        @Test
        void comesFromTheLevels() {
            var room = of(create(), levels("{'users': {'@ada:example.org': 50}, 'users_default': 7}"));

            assertThat(room.powerOf(ADA)).isEqualTo(50);
            assertThat(room.powerOf(BEN)).isEqualTo(7);
        }

        @Test
        void isNoneWithoutADefault() {
            assertThat(of(create(), levels("{}")).powerOf(ADA)).isZero();
        }

        @Test
        void isTheFoundersWhereNoLevelsAreSet() {
            assertThat(of(create()).powerOf(FOUNDER)).isEqualTo(100);
            assertThat(of(create()).powerOf(ADA)).isZero();
        }

        @Test
        void isNobodysWhereNothingIsKnown() {
            assertThat(of().powerOf(FOUNDER)).isZero();
        }

        @Test
        void isNotTheFoundersOnceLevelsAreSet() {
            assertThat(of(create(), levels("{'users': {}}")).powerOf(FOUNDER)).isZero();
        }

        @Test
        void ofACreatorStandsAboveAllSinceVersion12() {
            var room = of(create("{'room_version': '12'}"), levels("{'users': {'@ada:example.org': 9000}}"));

            assertThat(room.powerOf(FOUNDER)).isGreaterThan(room.powerOf(ADA));
        }

        @Test
        void ofAdditionalCreatorsStandsAboveAllToo() {
            var room = of(
                    create("{'room_version': '12', 'additional_creators': ['@ada:example.org', 3]}"),
                    levels("{'users': {}}"));

            assertThat(room.powerOf(ADA)).isEqualTo(room.powerOf(FOUNDER)).isGreaterThan(100);
            assertThat(room.powerOf(BEN)).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"'11'", "'10'", "'1'", "'org.example.12'", "12", "'99999999999'"})
        void ofCreatorsIsNothingSpecialInOtherVersions(String version) {
            var room = of(
                    create("{'room_version': " + version + ", 'additional_creators': ['@ada:example.org']}"),
                    levels("{'users': {'@founder:example.org': 100}}"));

            assertThat(room.powerOf(FOUNDER)).isEqualTo(100);
            assertThat(room.powerOf(ADA)).isZero();
        }

        @ParameterizedTest
        @CsvSource({"'\"50\"', 50", "'\" 50 \"', 50", "'\"fifty\"', 3", "null, 3", "50.0, 50", "[], 3", "true, 3"})
        void mayBeWrittenAsTextInOldRooms(String written, int read) {
            var users = "{'users': {'@ada:example.org': " + written + "}, 'users_default': 3}";

            assertThat(of(create("{}"), levels(users)).powerOf(ADA)).isEqualTo(read);
        }
    }

    @Test
    void tellsTheLevelOfAnAction() {
        var room = of(create(), levels("{'invite': 25, 'redact': '60'}"));

        assertThat(room.levelFor("invite", 0)).isEqualTo(25);
        assertThat(room.levelFor("redact", 50)).isEqualTo(60);
        assertThat(room.levelFor("kick", 50)).isEqualTo(50);
        assertThat(of(create()).levelFor("invite", 0)).isZero();
    }

    @Test
    void isNamedByItsNameOrItsAddress() {
        assertThat(of(name("Hall")).name()).contains("Hall");
        assertThat(of(name(" "), state("m.room.canonical_alias", "", "{'alias': '#hall:example.org'}"))
                        .name())
                .contains("#hall:example.org");
        assertThat(of(create()).name()).isEmpty();
    }

    @Test
    void isPrivateWhereOneIsInvitedAndNobodyElseReads() {
        assertThat(of(create()).isPrivate()).isTrue();
        assertThat(of(rule("invite")).isPrivate()).isTrue();
        for (var open : List.of("public", "knock", "restricted", "knock_restricted", "org.example")) {
            assertThat(of(rule(open)).isPrivate()).as(open).isFalse();
        }
        assertThat(of(rule("invite"), visibility("world_readable")).isPrivate()).isFalse();
        assertThat(of(rule("invite"), visibility("shared")).isPrivate()).isTrue();
    }

    @Test
    void isEncryptedForGood() {
        assertThat(of(encryption()).isEncrypted()).isTrue();
        assertThat(of(create()).isEncrypted()).isFalse();
    }

    @Test
    void isASpaceByItsType() {
        assertThat(of(space()).isSpace()).isTrue();
        assertThat(of(create()).isSpace()).isFalse();
    }

    @Test
    void listsRoomsUntilTheyAreTakenOff() {
        var room = of(
                space(),
                state("m.space.child", "!a:example.org", "{'via': ['example.org']}"),
                state("m.space.child", "!b:example.org", "{}"),
                state("m.space.child", "!", "{'via': ['example.org']}"),
                state("m.space.child", "", "{'via': ['example.org']}"),
                state("m.space.parent", "!c", "{'via': []}"));

        assertThat(room.children()).containsExactly(new RoomId("!a:example.org"));
        assertThat(room.parents()).containsExactly(new RoomId("!c"));
    }

    @Test
    void takesTheLaterOfTwoEvents() {
        assertThat(of(name("Old"), name("New")).name()).contains("New");
    }

    private static RoomEvent rule(String rule) {
        return state("m.room.join_rules", "", "{'join_rule': '" + rule + "'}");
    }

    private static RoomEvent visibility(String visibility) {
        return state("m.room.history_visibility", "", "{'history_visibility': '" + visibility + "'}");
    }

    private static RoomState of(RoomEvent... state) {
        return RoomState.of(List.of(state));
    }
}
