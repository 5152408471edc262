package org.eventbot.core.privacy.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.PersonalData;

/**
 * What plugins do themselves about their categories. Asked for each time, since it may itself stand on what core offers.
 */
record Offered(Supplier<List<PersonalData>> data, Supplier<List<CopyEditor>> editors) {

    Optional<PersonalData> data(String owner, String category) {
        return data.get().stream()
                .filter(one -> one.owner().equals(owner) && one.category().equals(category))
                .findFirst();
    }

    CopyEditor editor(String owner, String category) {
        return editors.get().stream()
                .filter(one -> one.owner().equals(owner) && one.category().equals(category))
                .findFirst()
                .orElseGet(() -> new Unedited(owner, category));
    }
}
