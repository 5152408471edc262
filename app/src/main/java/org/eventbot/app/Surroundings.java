package org.eventbot.app;

import java.time.Clock;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What the program takes from where it runs; a test brings its own.
 *
 * @param classes knows the plugins
 * @param leftOut jars of plugins that could not be used, with reasons
 * @param exit ends the process with that code
 */
record Surroundings(ClassLoader classes, List<String> leftOut, Clock clock, IntConsumer exit) {

    static Surroundings ofThisMachine(List<String> leftOut) {
        return new Surroundings(Program.class.getClassLoader(), leftOut, Clock.systemUTC(), System::exit);
    }
}
