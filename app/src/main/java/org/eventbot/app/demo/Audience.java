package org.eventbot.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.app.demo.Attendee.Kind;

/** 200 made-up attendees: most of them good, some bad, some late. */
final class Audience {

    private Audience() {}

    static List<Attendee> people() {
        var people = new ArrayList<Attendee>();
        add(people, Kind.COMES, 110);
        add(people, Kind.DECLINES, 12);
        add(people, Kind.WAITS, 30);
        add(people, Kind.MISTYPED, 8);
        add(people, Kind.UNKNOWN, 4);
        add(people, Kind.GAVE_NONE, 6);
        add(people, Kind.NOT_PAID, 6);
        add(people, Kind.CANCELLED, 4);
        add(people, Kind.LATE, 20);
        return people;
    }

    private static void add(List<Attendee> people, Kind kind, int howMany) {
        for (int i = 0; i < howMany; i++) {
            people.add(new Attendee(people.size() + 1, kind));
        }
    }
}
