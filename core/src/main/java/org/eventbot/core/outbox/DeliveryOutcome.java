package org.eventbot.core.outbox;

/** How something ended that was given to the {@link Outbox}. */
public enum DeliveryOutcome {
    /** The homeserver took it. */
    SENT(""),
    /** Invitation: the person has an open invitation already. */
    ALREADY_INVITED(""),
    /** Invitation: the person is in the room already. */
    ALREADY_JOINED(""),
    /** Invitation: the person is banned from the room. */
    BANNED("banned from the room"),
    /** Invitation: the account does not exist on the bot's own homeserver. */
    NO_SUCH_ACCOUNT("no such account"),
    /** Invitation: the person accepts no invitations. */
    INVITES_BLOCKED("accepts no invitations"),
    /** Withdrawal or removal: the person is neither invited nor in the room. */
    NOT_THERE(""),
    /** The bot is not in the room, or lacks the power. */
    NOT_ALLOWED("the bot may not invite there"),
    /** The homeserver refused the address itself. */
    ADDRESS_REFUSED("the homeserver does not accept this address"),
    /** Personal notice: the room is encrypted or readable by others. */
    ROOM_NOT_PRIVATE("the room is not private and unencrypted"),
    /** The plugin is switched off in that room: nothing was done. */
    PLUGIN_OFF("the plugin is switched off in that room"),
    /** The bot runs dry: everything was looked at, nothing was done. */
    DRY_RUN("not sent, since the bot runs dry"),
    /** Tried as often as it makes sense. */
    GIVEN_UP("their server did not answer");

    private final String words;

    DeliveryOutcome(String words) {
        this.words = words;
    }

    /** Why, for people; empty where nothing failed. */
    public String words() {
        return words;
    }

    /** Whether the reason lies not with the person and may be gone at another time. */
    public boolean mayPass() {
        return this == NOT_ALLOWED || this == GIVEN_UP || this == DRY_RUN;
    }
}
