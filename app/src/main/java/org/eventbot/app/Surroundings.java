package org.eventbot.app;

import java.time.Clock;
import java.util.function.IntConsumer;

/**
 * What the program takes from where it runs; a test brings its own.
 *
 * @param classes knows the plugins
 * @param exit ends the process with that code
 */
record Surroundings(ClassLoader classes, Clock clock, IntConsumer exit) {

    static Surroundings ofThisMachine() {
        return new Surroundings(Program.class.getClassLoader(), Clock.systemUTC(), System::exit);
    }
}
