package org.eventbot.pretix;

/** An organizer (pretix, "Organizers"). */
record ShopOrganizer(String slug) {

    ShopOrganizer {
        MissingFieldException.check(slug, "slug");
    }
}
