package org.eventbot.core.privacy.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.CopyEditor;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of {@link NotesPlugin}, and core's hands in them. */
class NotesStage {

    final Vault vault = TestVault.open();
    final PluginCatalog catalog = PluginCatalog.load(ServicesLoader.offering(List.of(NotesPlugin.class)));
    final List<PersonalData> data = new ArrayList<>();
    final List<CopyEditor> editors = new ArrayList<>();
    final HoldingsBook holdings;
    private final JdbcTemplate sql;

    NotesStage(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        dropTables();
        for (var table : NotesPlugin.TABLES.split(";")) {
            sql.execute(table);
        }
        holdings = holdings(transactions);
    }

    void dropTables() {
        for (var table : List.of("notes_note", "notes_owner", "notes_count", "notes_host")) {
            sql.execute("drop table if exists " + table);
        }
    }

    HoldingsBook holdings(PlatformTransactionManager transactions) {
        return new HoldingsBook(
                new DeclarationBook(catalog.all()),
                catalog,
                new Offered(() -> data, () -> editors),
                vault,
                JdbcClient.create(sql),
                new TransactionTemplate(transactions));
    }

    Scope scope() {
        var scope = new Scope(UUID.randomUUID());
        vault.open(scope);
        return scope;
    }

    Target.Person in(Scope scope, MatrixId person) {
        return holdings.in(scope, person);
    }

    PersonalData category(String name) {
        return holdings.all().stream()
                .filter(one -> one.owner().equals(NotesPlugin.ID))
                .filter(one -> one.category().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void note(Scope scope, @Nullable MatrixId person, String text) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into notes_note values (?, 0, ?, ?, null, ?, '!room:example.org', ?)",
                id,
                scope.id(),
                person == null ? null : vault.index(scope, NotesPlugin.PERSON, person.value()),
                vault.seal(scope, new Binding("notes_note", "sealed", id), text),
                Timestamp.from(Instant.parse("2026-09-01T10:00:00Z")));
    }

    void owner(Scope scope, MatrixId person) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into notes_owner values (?, ?, ?, ?)",
                id,
                scope.id(),
                vault.index(scope, NotesPlugin.PERSON, person.value()),
                vault.seal(scope, new Binding("notes_owner", "owner", id), person.value()));
    }

    void count(Scope scope) {
        sql.update("insert into notes_count values (?, 1)", scope.id());
    }

    void ofTheHost(MatrixId person) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into notes_host values (?, ?, ?)",
                id,
                vault.index(Scope.host(), NotesPlugin.PERSON, person.value()),
                vault.seal(Scope.host(), new Binding("notes_host", "sealed", id), "tall"));
    }

    List<Map<String, Object>> rows() {
        return sql.queryForList("select * from notes_note order by id");
    }

    /** Byte for byte. */
    List<String> rowsAsText() {
        return rows().stream()
                .map(row -> row.get("id") + " " + row.get("person_index") + " " + row.get("room_id") + " "
                        + HexFormat.of().formatHex((byte[]) row.get("sealed")))
                .toList();
    }
}
