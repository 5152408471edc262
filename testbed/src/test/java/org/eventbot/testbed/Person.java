package org.eventbot.testbed;

import java.util.List;

/** Somebody made up, each of whose particulars can be told from everybody else's wherever it turns up. */
record Person(String localpart, String name, String mail) {

    static final String SERVER = "testbed.local";

    static Person invented() {
        Person person = new Person("ada." + Tokens.word(), "Ada " + Tokens.word(), Tokens.word() + "@example.org");
        Register.remember(person.traces());
        return person;
    }

    String matrixId() {
        return "@" + localpart + ":" + SERVER;
    }

    /** What must not be found in anything that the bot leaves behind. */
    List<String> traces() {
        return List.of(matrixId(), localpart, name, mail);
    }
}
