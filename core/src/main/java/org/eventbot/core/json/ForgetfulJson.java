package org.eventbot.core.json;

import tools.jackson.core.TokenStreamFactory.Feature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON about people. Jackson by itself keeps the names of members for as long as the program runs, in Matrix often somebody's
 * ID, and its buffers with what was read and written last. This one keeps neither.
 */
public final class ForgetfulJson {

    private ForgetfulJson() {}

    /** A mapper to go on with. */
    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder(factory().build());
    }

    /** The same for whoever has more to say about how text becomes tokens. */
    public static JsonFactoryBuilder factory() {
        var factory = JsonFactory.builder();
        applyTo(factory);
        return factory;
    }

    /** Makes another one forget, too. */
    public static void applyTo(JsonFactoryBuilder factory) {
        factory.disable(Feature.CANONICALIZE_PROPERTY_NAMES).recyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
