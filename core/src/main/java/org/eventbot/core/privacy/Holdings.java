package org.eventbot.core.privacy;

import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.vault.Scope;

/** Everything that is kept about people, of the host and of every plugin, under one roof. */
public interface Holdings {

    /** Each declared category that has tables, the host's first; of plugins that run. */
    List<PersonalData> all();

    /** Ids of plugins that have tables here but do not run, because they are off, broken or not installed any more. */
    List<String> silent();

    /** The scopes whose keys exist, the host's own included. */
    List<Scope> scopes();

    /** Who somebody is in each scope: what leads to them can be computed, without reading anything. */
    List<Target.Person> everywhere(MatrixId person);

    /** The same in one scope. */
    Target.Person in(Scope scope, MatrixId person);

    /** How many people there are in the scope at least: a person may be known in several ways that cannot be joined. */
    long people(Scope scope);

    /**
     * Rows that still lead to the target, by the host's own look at every declared table: each row is visited and each
     * sealed value opened, whatever its plugin says.
     */
    long remains(Target what);
}
