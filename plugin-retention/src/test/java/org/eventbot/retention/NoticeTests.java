package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Controller;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations.Entry;
import org.eventbot.core.privacy.LawfulBasis;
import org.junit.jupiter.api.Test;

class NoticeTests {

    private static final Controller CONTROLLER = new Controller("Example Society", "privacy@example.org");

    private final Declaration tickets = Declaration.of("tickets")
            .about("Matrix ID and order code of a ticket")
            .purpose("to invite its holder")
            .basis(LawfulBasis.CONTRACT)
            .keptUntil("two days after the event")
            .comesFrom("the ticket shop")
            .sharedWith("the event's organizers", "the desk");

    private final Declaration votes = Declaration.of("votes")
            .about("who thanked whom")
            .purpose("to count thanks")
            .basis(LawfulBasis.CONSENT)
            .keptUntil("the month ends")
            .comesFrom("your messages")
            .sharedWith("everybody in the room");

    @Test
    void namesWhoIsResponsibleAndHowToReachThem() {
        assertThat(notice().plain()).contains("Responsible: Example Society").contains("privacy@example.org");
    }

    @Test
    void tellsEverythingThatIsDeclared() {
        var text = notice(new Entry("invite", List.of(tickets), ""), new Entry("karma", List.of(votes), ""))
                .plain();

        for (var declaration : List.of(tickets, votes)) {
            assertThat(text)
                    .contains(declaration.category())
                    .contains(declaration.about())
                    .contains(declaration.purpose())
                    .contains(declaration.basis().words())
                    .contains("From: " + declaration.source())
                    .contains("Kept until " + declaration.kept())
                    .contains(declaration.recipients());
        }
    }

    @Test
    void leavesNoCategoryOut() {
        var many = IntStream.range(0, 30)
                .mapToObj(i -> Declaration.of("category-" + i).about("thing-" + i + "-end"))
                .toList();

        var text = notice(new Entry("a", many.subList(0, 10), ""), new Entry("b", many.subList(10, 30), ""))
                .plain();

        assertThat(text).contains(many.stream().map(Declaration::about).toList());
    }

    @Test
    void survivesAPluginThatHoldsNothing() {
        assertThat(notice(new Entry("hello", List.of(), "it only greets")).plain())
                .contains("hello keeps nothing: it only greets.");
        assertThat(notice(new Entry("mute", List.of(), "")).plain()).doesNotContain("mute");
    }

    @Test
    void saysUntilOnce() {
        assertThat(notice(new Entry("invite", List.of(tickets.keptUntil("until the event ends")), ""))
                        .plain())
                .contains("Kept until the event ends.");
    }

    @Test
    void namesTheRights() {
        assertThat(notice().plain())
                .contains("get a copy", "erased", "object", "supervisory authority")
                .contains("homeserver of everybody in that room")
                .contains("no automated decisions");
    }

    @Test
    void tellsHowToWithdrawConsentOnlyWhereItIsAskedFor() {
        assertThat(notice(new Entry("karma", List.of(votes), "")).plain()).contains("withdrawn");
        assertThat(notice(new Entry("invite", List.of(tickets), "")).plain()).doesNotContain("withdrawn");
    }

    @Test
    void escapesWhatOthersWrote() {
        var sneaky = tickets.about("<img src=x> **bold** [link](https://evil.example.org)");

        var text = notice(new Entry("invite", List.of(sneaky), ""));

        assertThat(text.plain()).contains("<img src=x> **bold**");
        assertThat(text.html()).doesNotContain("<img", "<strong>bold", "<a href=\"https://evil");
    }

    @Test
    void isAListThatClientsCanShow() {
        var text = notice(new Entry("invite", List.of(tickets), ""), new Entry("karma", List.of(votes), ""));

        assertThat(text.html())
                .containsOnlyOnce("<ul>")
                .contains("<li><strong>tickets</strong>", "</ul>\n<p>What I send");
        assertThat(text.plain().length()).isLessThan(2_500);
    }

    private static Text notice(Entry... entries) {
        return new Notice(() -> List.of(entries), CONTROLLER).text();
    }
}
