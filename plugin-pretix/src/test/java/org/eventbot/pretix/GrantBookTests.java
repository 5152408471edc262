package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class GrantBookTests {

    private static final BaseAddress SERVER = BaseAddress.of("https://tickets.example.org");
    private static final MatrixId OPERATOR = new MatrixId("@op:example.org");

    @Autowired
    GrantBook book;

    @Autowired
    QuestionBook questions;

    @Autowired
    Grants grants;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    private final RoomId space = room();
    private final Coverage event = new Coverage("flock", "conf");
    private final Coverage organizer = new Coverage("flock", "");

    @Test
    void sealsWhoGranted() {
        book.enter(space, SERVER, event, OPERATOR);

        Grant grant = book.of(List.of(space)).get(0);
        assertThat(new String(grant.getGrantedBy(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("op:example");
        assertThat(vault.unseal(
                        Scope.host(), new Binding("pretix_grant", "granted_by", grant.getId()), grant.getGrantedBy()))
                .isEqualTo(OPERATOR.value());
        assertThat(grant.getGrantedAt()).isEqualTo(clock.instant());
    }

    @Test
    void entersAGrantOnce() {
        assertThat(book.enter(space, SERVER, event, OPERATOR)).isTrue();
        assertThat(book.enter(space, SERVER, event, OPERATOR)).isFalse();

        assertThat(book.of(List.of(space))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf", ""})
    void leavesNoSecondGrantToTheDatabaseEither(String slug) {
        var coverage = new Coverage("flock", slug);
        book.enter(space, SERVER, coverage, OPERATOR);
        var second =
                new Grant(UUID.randomUUID(), space, SERVER, coverage, new byte[] {1}, UUID.randomUUID(), FakeHost.NOW);

        assertThatThrownBy(() -> grants.save(second)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void findsTheGrantOfTheNearestSpace() {
        RoomId outer = room();
        book.enter(outer, SERVER, event, OPERATOR);
        book.enter(space, SERVER, organizer, OPERATOR);

        assertThat(book.covering(List.of(space, outer), SERVER, event.path()))
                .map(Grant::space)
                .hasValue(space);
        assertThat(book.covering(List.of(room(), outer), SERVER, event.path()))
                .map(Grant::space)
                .hasValue(outer);
    }

    @Test
    void findsNothingForOthers() {
        book.enter(space, SERVER, event, OPERATOR);

        assertThat(book.covering(List.of(space), SERVER, new EventPath("flock", "other")))
                .isEmpty();
        assertThat(book.covering(List.of(space), SERVER, new EventPath("other", "conf")))
                .isEmpty();
        assertThat(book.covering(List.of(space), BaseAddress.of("https://x.example.org"), event.path()))
                .isEmpty();
        assertThat(book.covering(List.of(room()), SERVER, event.path())).isEmpty();
        assertThat(book.covering(List.of(), SERVER, event.path())).isEmpty();
    }

    @Test
    void strikesOutExactlyOneGrant() {
        book.enter(space, SERVER, event, OPERATOR);
        book.enter(space, SERVER, organizer, OPERATOR);
        Grant going = book.find(space, SERVER, organizer).orElseThrow();
        questions.choose(going, event.path(), "mxid");

        book.strike(going);
        book.strike(going);

        assertThat(book.of(List.of(space))).extracting(Grant::coverage).containsExactly(event);
        assertThat(book.of(List.of())).isEmpty();
        assertThat(questions.identifier(going, event.path())).isEqualTo("matrix");
    }

    @Test
    void remembersTheQuestionOfEachEvent() {
        book.enter(space, SERVER, organizer, OPERATOR);
        Grant grant = book.find(space, SERVER, organizer).orElseThrow();

        questions.choose(grant, event.path(), "mxid");
        questions.choose(grant, event.path(), "mxid2");

        assertThat(questions.identifier(grant, event.path())).isEqualTo("mxid2");
        assertThat(questions.identifier(grant, new EventPath("flock", "other"))).isEqualTo("matrix");
    }

    @Test
    void tellsWhatOpensAnEventAndWhatAWholeOrganizer() {
        var name = "o" + space.value().substring(1, 9);
        var one = new Coverage(name, "conf");
        var all = new Coverage(name, "");
        book.enter(space, SERVER, one, OPERATOR);
        book.enter(space, SERVER, new Coverage(name, "other"), OPERATOR);
        book.enter(space, SERVER, all, OPERATOR);

        assertThat(book.opening(wanted(one))).extracting(Grant::coverage).containsExactlyInAnyOrder(one, all);
        assertThat(book.opening(wanted(all))).extracting(Grant::coverage).containsExactly(all);
    }

    private static Wanted wanted(Coverage coverage) {
        return new Wanted(Optional.of(SERVER), coverage);
    }

    private static RoomId room() {
        return new RoomId("!" + UUID.randomUUID() + ":example.org");
    }
}
