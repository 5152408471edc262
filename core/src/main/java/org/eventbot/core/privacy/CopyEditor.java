package org.eventbot.core.privacy;

import java.util.Map;

/**
 * A plugin's bean that looks at each record which core copies of one category for the person it is about: takes out what
 * is not that person's to know (GDPR, article 15(4)), and words the rest.
 */
public interface CopyEditor {

    /** The plugin's id. */
    String owner();

    /** As in its {@link Declaration#category()}. */
    String category();

    /**
     * Edits one record. Called outside any transaction.
     *
     * @param record as core would write it: column names without underscores, and the fields of sealed JSON
     * @return what the person gets; nothing of it when empty
     */
    Map<String, ?> edit(Target.Person who, Map<String, ?> record);
}
