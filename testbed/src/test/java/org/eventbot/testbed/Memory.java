package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a process takes of the machine's memory, by Linux' own account: heap, code, threads and everything that libraries
 * take beside the heap.
 *
 * @param residentKb now
 * @param peakKb the most that it ever was
 */
public record Memory(long residentKb, long peakKb) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Empty where the system keeps no such account, and for a process that has ended. */
    public static Optional<Memory> of(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            String text = Files.isReadable(status) ? Files.readString(status) : "";
            return number(RESIDENT, text).flatMap(now -> number(PEAK, text).map(peak -> new Memory(now, peak)));
        } catch (IOException e) {
            if (!process.isAlive()) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> number(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(Memory::number);
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }

    public double residentMb() {
        return residentKb / 1024.0;
    }

    public double peakMb() {
        return peakKb / 1024.0;
    }
}
