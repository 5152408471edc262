package org.eventbot.testbed;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one journey to every chapter, and ends the program after the last one. Once groundwork has failed, the rest
 * is skipped: it would only wait in vain for what never comes.
 */
final class JourneyExtension implements ParameterResolver, AfterTestExecutionCallback, ExecutionCondition {

    /** Tag of chapters that all later ones build on. */
    static final String GROUNDWORK = "groundwork";

    private static final String FAILED = "failed";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Journey resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return store(extension)
                .computeIfAbsent(Journey.class, key -> Journey.begin(Servers.fromEnvironment()), Journey.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext extension) {
        if (extension.getTags().contains(GROUNDWORK)
                && extension.getExecutionException().isPresent()) {
            store(extension).put(FAILED, extension.getDisplayName());
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext extension) {
        String failed = store(extension).get(FAILED, String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("the groundwork holds")
                : ConditionEvaluationResult.disabled("the groundwork failed: " + failed);
    }

    private static Store store(ExtensionContext extension) {
        return extension.getRoot().getStore(Namespace.create(JourneyExtension.class));
    }
}
