package org.eventbot.core.health;

import java.util.List;

/** A plugin's bean that examines its set-up when an operator asks, by talking to its servers. */
public interface Checkup {

    /** The plugin's id. */
    String plugin();

    /** Looks at everything that can be wrong, and changes nothing. What fails is a finding, not an exception. */
    List<Finding> look();
}
