package org.eventbot.retention;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.page.Page;
import org.eventbot.core.page.PageCall;
import org.eventbot.core.page.PublicPage;

/** Shows somebody's copy once, to whoever has the address and presses the button: programs only look. */
@RequiredArgsConstructor
class CopyPage implements PublicPage {

    static final String NAME = "copy";

    private static final String TITLE = "What I keep about you";

    private final CopyLinkBook links;
    private final Copies copies;

    @Override
    public String plugin() {
        return RightsDeclarations.OWNER;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Page> show(PageCall call) {
        var shown = links.find(call.path());
        if (!call.pressed()) {
            return shown.map(
                    link -> Page.of(TITLE, Text.of("This shows the copy that you asked me for. It works once."))
                            .withButton("Show it, and then forget this address"));
        }
        return shown.flatMap(link -> {
            var copy = copies.of(link.person());
            return links.use(link) ? Optional.of(page(copy)) : Optional.empty();
        });
    }

    private static Page page(Copies.Whole copy) {
        return Page.of(TITLE, copy.text())
                .with(new Page.Attachment("eventbot-copy.json", "application/json", copy.json()));
    }
}
