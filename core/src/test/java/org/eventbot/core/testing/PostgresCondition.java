package org.eventbot.core.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asked before the first context is built. */
class PostgresCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return PostgresServer.problem()
                .map(problem -> ConditionEvaluationResult.disabled("PostgreSQL does not run here: " + problem))
                .orElseGet(() -> ConditionEvaluationResult.enabled("PostgreSQL runs"));
    }
}
