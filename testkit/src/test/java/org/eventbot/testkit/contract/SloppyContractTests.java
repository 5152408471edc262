package org.eventbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is wrong with a plugin is told by its contract, each thing by the test that is about it. */
class SloppyContractTests extends PluginContract {

    SloppyContractTests() {
        super("sloppy");
    }

    @Test
    @Override
    void injectsNothingInternal() {
        assertThatThrownBy(super::injectsNothingInternal)
                .hasMessageContaining(
                        "SloppyConfiguration.sloppyCommand: org.eventbot.core.matrix.internal.MatrixClient");
    }

    @Test
    @Override
    void makesAnInstanceOfACommandForEachCall() {
        assertThatThrownBy(super::makesAnInstanceOfACommandForEachCall).isInstanceOf(AssertionError.class);
    }

    @Test
    @Override
    void explainsWrongUsageWithAnExample() {
        assertThatThrownBy(super::explainsWrongUsageWithAnExample).hasMessageContaining("needs a footer");
    }

    @Test
    @Override
    void writesNobodyIntoTheLog() {
        assertThatThrownBy(super::writesNobodyIntoTheLog).hasMessageContaining("Called by @operator");
    }
}
