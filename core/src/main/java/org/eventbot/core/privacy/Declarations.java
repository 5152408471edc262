package org.eventbot.core.privacy;

import java.util.List;

/**
 * The declarations of the host and of every plugin that is installed, for notices and records. A plugin that is off
 * still keeps what it wrote before.
 */
public interface Declarations {

    List<Entry> all();

    /**
     * What one part of the program declares.
     *
     * @param owner the plugin's id, or {@code host}
     * @param declarations its categories; empty when it holds nothing
     * @param nothingBecause why it holds nothing; empty when it holds something
     */
    record Entry(String owner, List<Declaration> declarations, String nothingBecause) {
        public Entry {
            declarations = List.copyOf(declarations);
        }
    }
}
