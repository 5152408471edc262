package org.eventbot.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.DatabasePassword;
import org.eventbot.core.vault.internal.TinkVault;
import org.eventbot.core.vault.internal.VaultSettings;

/**
 * Fills the program's own tables while it is stopped, with its own keys: everybody has a ticket for every event, and came
 * to its room.
 */
final class ManyRows {

    private static final int CACHE_KB = 256 * 1024;
    private static final int BATCH = 1000;

    private static final String EVENT = """
            insert into core_event (id, source, server, organizer, slug, name, space_id, state, registered_at, version)
            values (?, 'pretix', 'https://tickets.example.org', 'bench', ?, ?, '!space', 'LIVE', ?, 0)""";

    private static final String TICKET = """
            insert into invite_ticket (id, version, event_id, position_index, person_index, sealed, placed_on, entitlement,
                answer_state, round, item, settled, troubled)
            values (?, 0, ?, ?, ?, ?, '2026-11-01', 'ENTITLED', 'VALID', 1, 1, false, false)""";

    private static final String INVITATION = """
            insert into invite_invitation (id, version, event_id, person_index, sealed, reference, link_id, room_id, state,
                ever_invited, ever_joined, joined_on, ends, kept, settled, troubled, changed_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, 'JOINED', true, true, '2026-11-02', false, false, false, false, ?)""";

    private final Connection database;
    private final Vault vault;
    private final Timestamp now = Timestamp.from(Instant.now());
    private long rows;

    private ManyRows(Connection database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    static MatrixId person(int number) {
        return new MatrixId("@person" + number + ":example.org");
    }

    static String order(int event, int person) {
        return "E" + event + "P" + person;
    }

    static void fill(ShellBot bot, int events, int each) {
        var settings = new VaultSettings(bot.keys(), Optional.empty());
        var password = DatabasePassword.of(settings).value();
        var url = "jdbc:h2:" + bot.data().resolve("eventbot")
                + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=30000;CACHE_SIZE="
                + CACHE_KB;
        try (var database = DriverManager.getConnection(url, "eventbot", password + " " + password)) {
            database.setAutoCommit(false);
            var rows = new ManyRows(database, TinkVault.open(settings));
            for (int event = 0; event < events; event++) {
                rows.event(event, each);
                if (event % 10 == 9) {
                    Figures.say("access: %d of %d events".formatted(event + 1, events));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to fill the program's tables.", e);
        }
    }

    private void event(int event, int each) throws SQLException {
        var scope = new Scope(UUID.randomUUID());
        vault.open(scope);
        try (var row = database.prepareStatement(EVENT)) {
            set(row, scope.id(), "bench" + event, "Conference " + event, now);
            row.executeBatch();
        }
        var link = UUID.randomUUID();
        try (var tickets = database.prepareStatement(TICKET);
                var invitations = database.prepareStatement(INVITATION)) {
            for (int number = 0; number < each; number++) {
                ticket(tickets, scope, order(event, number), person(number));
                invitation(invitations, scope, link, person(number));
                if (number % BATCH == BATCH - 1 || number == each - 1) {
                    tickets.executeBatch();
                    invitations.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private void ticket(PreparedStatement row, Scope scope, String order, MatrixId person) throws SQLException {
        var id = nextId();
        var secret = "{\"order\":\"%s\",\"position\":1,\"person\":\"%s\"}".formatted(order, person.value());
        set(
                row,
                id,
                scope.id(),
                vault.index(scope, "invite.ticket", order + "#1"),
                vault.index(scope, "invite.person", person.value()),
                vault.seal(scope, new Binding("invite_ticket", "sealed", id), secret));
    }

    private void invitation(PreparedStatement row, Scope scope, UUID link, MatrixId person) throws SQLException {
        var id = nextId();
        set(
                row,
                id,
                scope.id(),
                vault.index(scope, "invite.person", person.value()),
                vault.seal(scope, new Binding("invite_invitation", "sealed", id), person.value()),
                id,
                link,
                "!" + link,
                now);
    }

    /** One after the other: the index grows at its end, which is what takes least time. */
    private UUID nextId() {
        return new UUID(0, ++rows);
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }
}
