package org.eventbot.core.page;

import java.util.Optional;

/** A plugin's bean that shows pages to the world, below a first part of the path that is its own. */
public interface PublicPage {

    /** The plugin's id. */
    String plugin();

    /** The first part of the path: letters and dashes, and not {@code hooks}. */
    String name();

    /** What is to be seen there; empty when there is no such page. May be called by several threads. */
    Optional<Page> show(PageCall call);
}
