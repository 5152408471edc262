package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.matrix.MatrixUser;

/** Everybody with an account on the homeserver, and those who claim to have one. */
final class Accounts {

    // Synapse wants it again before it lets an account go.
    private static final String PASSWORD = "testbed-" + Tokens.word();

    private final Servers servers;
    private final Map<Person, MatrixUser> users = new LinkedHashMap<>();
    private final List<Person> everybody = new ArrayList<>();

    Accounts(Servers servers) {
        this.servers = servers;
    }

    Person newcomer() {
        Person person = stranger();
        users.put(person, register(person.localpart()));
        return person;
    }

    List<Person> newcomers(int number) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(newcomer());
        }
        return people;
    }

    /** Somebody without an account. */
    Person stranger() {
        Person person = Person.invented();
        everybody.add(person);
        return person;
    }

    MatrixUser register(String localpart) {
        return MatrixUser.register(servers.synapse(), servers.synapseSecret(), localpart, PASSWORD, false);
    }

    /** The account ends, and its profile with it. */
    void deactivate(Person person) {
        Map<String, ?> identifier = Map.of("type", "m.id.user", "user", person.localpart());
        Map<String, ?> proof = Map.of("type", "m.login.password", "identifier", identifier, "password", PASSWORD);
        of(person)
                .api()
                .call("POST", "/_matrix/client/v3/account/deactivate", Json.of(Map.of("auth", proof, "erase", true)));
    }

    MatrixUser of(Person person) {
        return Objects.requireNonNull(users.get(person), "This person has no account.");
    }

    List<Person> everybody() {
        return List.copyOf(everybody);
    }
}
