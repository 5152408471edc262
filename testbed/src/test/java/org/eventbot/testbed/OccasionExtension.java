package org.eventbot.testbed;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each class its own {@link Occasion}, and all of them the one {@link SharedBot}. */
final class OccasionExtension implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Occasion.class;
    }

    @Override
    public Occasion resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        Store store = store(extension);
        SharedBot bot = store.computeIfAbsent(
                SharedBot.class, key -> SharedBot.begin(Servers.fromEnvironment()), SharedBot.class);
        return store.computeIfAbsent(extension.getRequiredTestClass(), key -> Occasion.open(bot), Occasion.class);
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        Occasion occasion = store(extension).remove(extension.getRequiredTestClass(), Occasion.class);
        if (occasion != null) {
            occasion.close();
        }
    }

    private static Store store(ExtensionContext extension) {
        return extension.getRoot().getStore(Namespace.create(OccasionExtension.class));
    }
}
