package org.eventbot.core.privacy.internal;

import java.util.HashMap;
import java.util.Map;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.Target;

/** Takes one field out of each copy of a note. */
record Withholding(String field) implements CopyEditor {

    @Override
    public String owner() {
        return NotesPlugin.ID;
    }

    @Override
    public String category() {
        return "notes";
    }

    @Override
    public Map<String, ?> edit(Target.Person who, Map<String, ?> record) {
        var rest = new HashMap<String, Object>(record);
        rest.remove(field);
        return rest;
    }
}
