package org.eventbot.app.terminal;

import java.io.PrintWriter;

/**
 * Lines, and what goes on between them. At a terminal the last line moves; elsewhere (a file, a log of a build) there are
 * only whole lines, and of a long work one for each quarter.
 */
public final class Progress {

    private static final String ERASE_LINE = "\r\033[K";
    private static final int PARTS = 4;

    private final PrintWriter out;
    private final boolean live;
    private boolean moving;
    private long shown;

    public Progress(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** As the output is. */
    public static Progress on(PrintWriter out) {
        return new Progress(out, Terminal.isThere());
    }

    /** Says what is being done, where that can be taken back. */
    public void doing(String what) {
        if (live) {
            out.print(ERASE_LINE + what + " …");
            out.flush();
            moving = true;
        }
    }

    /** Says how far something is. */
    public void at(String what, long done, long total) {
        if (live) {
            doing(what + " " + done + " of " + total);
        } else if (done * PARTS / Math.max(1, total) != shown) {
            shown = done * PARTS / Math.max(1, total);
            if (shown > 0) {
                line(what + " " + done + " of " + total);
            }
        }
    }

    /** A line that stays. */
    public void line(String text) {
        out.println((moving ? ERASE_LINE : "") + text);
        out.flush();
        moving = false;
    }

    /** Takes back what was only said in between. */
    public void done() {
        if (moving) {
            out.print(ERASE_LINE);
            out.flush();
            moving = false;
        }
        shown = 0;
    }
}
