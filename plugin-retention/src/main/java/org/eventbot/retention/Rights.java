package org.eventbot.retention;

import org.eventbot.core.page.PageAddress;
import org.eventbot.core.privacy.Holdings;

/** What the commands about rights work with. */
record Rights(
        WhoIsMeant who,
        RightsWords words,
        Holdings holdings,
        Objections objections,
        Register register,
        ConfirmationCode codes,
        Copies copies,
        CopyLinkBook links,
        CopyMessages messages,
        PageAddress pages) {

    boolean hasPages() {
        return pages.of(CopyPage.NAME, "").isPresent();
    }
}
