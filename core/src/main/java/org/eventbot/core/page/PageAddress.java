package org.eventbot.core.page;

import java.net.URI;
import java.util.Optional;

/** Where the world reaches the bot's pages. */
public interface PageAddress {

    /** The address of a {@link PublicPage}; empty when the bot has no public address. */
    Optional<URI> of(String name, String path);
}
