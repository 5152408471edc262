package org.eventbot.invite;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.Target;

/** Invites nobody any more before the data goes. */
@RequiredArgsConstructor
class InviteEnd implements EndOfProcessing {

    private final Forgetting forgetting;
    private final LookAgainJob again;

    @Override
    public String owner() {
        return InvitePlugin.ID;
    }

    @Override
    public boolean ended(Target what) {
        return what instanceof Target.Person person
                ? forgetting.end(person.scope(), person.who())
                : forgetting.end(what.scope().id());
    }

    @Override
    public void takeUpAgain() {
        again.plan();
    }
}
