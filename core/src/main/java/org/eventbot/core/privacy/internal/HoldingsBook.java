package org.eventbot.core.privacy.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Core's own hands for every declared table, and a plugin's bean where it offers one. */
final class HoldingsBook implements Holdings {

    private final List<Category> categories = new ArrayList<>();
    private final Offered offered;
    private final Vault vault;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final SilentPlugins silent;

    HoldingsBook(
            Declarations declarations,
            PluginCatalog catalog,
            Offered offered,
            Vault vault,
            JdbcClient sql,
            TransactionOperations transaction) {
        this.offered = offered;
        this.vault = vault;
        this.sql = sql;
        this.transaction = transaction;
        this.silent = new SilentPlugins(catalog, sql);
        declarations.all().stream()
                .filter(entry -> entry.owner().equals(DeclarationBook.HOST) || catalog.isRunning(entry.owner()))
                .forEach(entry -> entry.declarations().forEach(one -> categories.add(category(entry.owner(), one))));
    }

    private Category category(String owner, Declaration declaration) {
        var tables = declaration.tables().stream()
                .filter(TableUse::isReachable)
                .map(use -> new HeldTable(use, sql, vault))
                .toList();
        return new Category(owner, declaration.category(), tables);
    }

    @Override
    public List<PersonalData> all() {
        return categories.stream().flatMap(one -> data(one).stream()).toList();
    }

    private Optional<PersonalData> data(Category one) {
        return offered.data(one.owner(), one.name()).or(() -> Optional.of(one)
                .filter(category -> !category.tables().isEmpty())
                .map(this::generic));
    }

    private PersonalData generic(Category one) {
        var editor = offered.editor(one.owner(), one.name());
        return new HeldCategory(one.owner(), one.name(), one.tables(), editor, transaction);
    }

    @Override
    public List<String> silent() {
        return silent.find();
    }

    @Override
    public List<Scope> scopes() {
        var all = vault.scopes();
        var forSuppression = SuppressionKeys.among(all);
        return all.stream().filter(forSuppression.negate()).toList();
    }

    @Override
    public List<Target.Person> everywhere(MatrixId person) {
        return scopes().stream().map(scope -> in(scope, person)).toList();
    }

    @Override
    public Target.Person in(Scope scope, MatrixId person) {
        return new Target.Person(scope, new ResolvedSubject(vault, scope, person));
    }

    @Override
    public long people(Scope scope) {
        var known = new HashMap<String, Set<UUID>>();
        categories.stream().flatMap(one -> one.tables().stream()).forEach(table -> table.people(scope, known));
        return known.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    @Override
    public long remains(Target what) {
        return categories.stream()
                .flatMap(one -> one.tables().stream())
                .mapToLong(table -> table.remains(what))
                .sum();
    }

    /** A declared category, with those of its tables that core can reach into. */
    private record Category(String owner, String name, List<HeldTable> tables) {}
}
