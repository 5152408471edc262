package org.eventbot.app.terminal;

import java.io.Console;

/** Whether somebody looks. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        var console = System.console();
        return console != null && !"dumb".equals(System.getenv("TERM")) && isTerminal(console);
    }

    /** Since Java 22 there is a console also where no terminal is, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
