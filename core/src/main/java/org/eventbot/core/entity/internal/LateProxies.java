package org.eventbot.core.entity.internal;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/** Proxies of one entity, prepared when the first one is needed. */
@RequiredArgsConstructor
final class LateProxies implements ProxyFactory {

    private final Supplier<ProxyFactory> making;
    private @Nullable Runnable preparing;
    private @Nullable ProxyFactory made;

    @Override
    public synchronized void postInstantiate(
            String entity,
            Class<?> type,
            Set<Class<?>> interfaces,
            @Nullable Method idGetter,
            @Nullable Method idSetter,
            @Nullable CompositeType id) {
        preparing = () -> factory().postInstantiate(entity, type, interfaces, idGetter, idSetter, id);
    }

    @Override
    public synchronized HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
        if (preparing != null) {
            preparing.run();
            preparing = null;
        }
        return factory().getProxy(id, session);
    }

    private ProxyFactory factory() {
        if (made == null) {
            made = making.get();
        }
        return Objects.requireNonNull(made);
    }
}
