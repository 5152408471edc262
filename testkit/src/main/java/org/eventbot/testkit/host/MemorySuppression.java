package org.eventbot.testkit.host;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.vault.Scope;

/** A {@link Suppression} that lives as long as the test. */
public final class MemorySuppression implements Suppression {

    private static final Scope OBJECTIONS = new Scope(new UUID(0, 1));

    private final Set<Mark> marks = ConcurrentHashMap.newKeySet();

    @Override
    public boolean covers(Scope scope, MatrixId person) {
        return marks.contains(mark(scope, person)) || hasObjected(person);
    }

    @Override
    public void suppress(Scope scope, MatrixId person) {
        repeat(mark(scope, person));
    }

    @Override
    public void object(MatrixId person) {
        repeat(objection(person));
    }

    @Override
    public boolean hasObjected(MatrixId person) {
        return marks.contains(objection(person));
    }

    @Override
    public void resume(MatrixId person) {
        marks.removeIf(mark -> mark.index().equals(index(person)));
    }

    @Override
    public void forget(Scope scope) {
        marks.removeIf(mark -> mark.keys().equals(scope));
    }

    @Override
    public Mark mark(Scope scope, MatrixId person) {
        return new Mark(scope, index(person));
    }

    @Override
    public Mark objection(MatrixId person) {
        return new Mark(OBJECTIONS, index(person));
    }

    @Override
    public void repeat(Mark mark) {
        marks.add(mark);
    }

    private static UUID index(MatrixId person) {
        return UUID.nameUUIDFromBytes(person.value().getBytes(StandardCharsets.UTF_8));
    }
}
