package org.eventbot.retention;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.page.Page;
import org.eventbot.core.page.PageCall;
import org.eventbot.core.page.PublicPage;

/** The notice, for everybody. */
@RequiredArgsConstructor
class PrivacyPage implements PublicPage {

    static final String NAME = "privacy";

    private final Notice notice;

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
        return call.path().isEmpty() ? Optional.of(Page.of("Privacy", notice.text())) : Optional.empty();
    }
}
