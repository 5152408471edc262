package org.eventbot.core.page.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.message.Text;
import org.eventbot.core.page.Page;
import org.eventbot.core.page.PageCall;
import org.eventbot.core.page.PublicPage;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class PageControllerTests {

    private final List<PageCall> calls = new ArrayList<>();
    private Optional<Page> page = Optional.of(Page.of("A <title>", Text.of("**Bold** {}", "<script>")));
    private boolean fails;
    private final MockMvcTester http = MockMvcTester.of(new PageController(List.of(new Recording()), new TestClock()));

    @Test
    void showsAPageThatNobodyKeepsOrFrames() {
        assertThat(http.get().uri("/notes/a/b"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .containsHeader("Content-Security-Policy")
                .bodyText()
                .contains("<h1>A &lt;title&gt;</h1>", "<strong>Bold</strong>", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(calls).containsExactly(new PageCall("a/b", false));
    }

    @Test
    void tellsWhetherTheButtonWasPressed() {
        page = Optional.of(Page.of("One", Text.of("Two")).withButton("Show & go"));

        assertThat(http.get().uri("/notes")).bodyText().contains("<button>Show &amp; go</button>", "method=\"post\"");
        assertThat(http.post().uri("/notes")).hasStatusOk();
        assertThat(calls).containsExactly(new PageCall("", false), new PageCall("", true));
    }

    @Test
    void carriesAFileWithinThePage() {
        page = Optional.of(Page.of("One", Text.of("Two"))
                .with(new Page.Attachment("copy.json", "application/json", "{\"a\": \"<\"}")));

        assertThat(http.get().uri("/notes"))
                .bodyText()
                .contains("download=\"copy.json\"", "data:application/json;base64,eyJhIjogIjwifQ==");
    }

    @Test
    void knowsNoOtherPage() {
        page = Optional.empty();

        assertThat(http.get().uri("/notes/x")).hasStatus(404);
        assertThat(http.get().uri("/other")).hasStatus(404);
    }

    @Test
    void tellsNothingAboutAFailure() {
        fails = true;

        assertThat(http.get().uri("/notes")).hasStatus(500).bodyText().isEmpty();
    }

    @Test
    void endsWhenItIsAskedTooOften() {
        for (int i = 0; i < 300; i++) {
            http.get().uri("/notes").exchange();
        }
        assertThat(http.get().uri("/notes")).hasStatus(429);
    }

    private final class Recording implements PublicPage {

        @Override
        public String plugin() {
            return "notes";
        }

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public Optional<Page> show(PageCall call) {
            calls.add(call);
            if (fails) {
                throw new IllegalStateException("secret");
            }
            return page;
        }
    }
}
