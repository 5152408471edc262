package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadStartTests {

    /** In the program a failure would go by unseen, and only cost time. */
    @TestFactory
    Stream<DynamicTest> canUseEachLibraryOnItsOwn() {
        return HeadStart.LIBRARIES.stream()
                .map(library -> DynamicTest.dynamicTest(
                        "library " + HeadStart.LIBRARIES.indexOf(library),
                        () -> assertThatCode(library::run).doesNotThrowAnyException()));
    }

    @Test
    void leavesNoThreadBehind() {
        HeadStart.begin();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("head-start")));
    }
}
