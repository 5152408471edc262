package org.eventbot.core.entity.internal;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.service.spi.ServiceContributor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate from making classes while the program starts. Proxies are for references that load late; the host has
 * none, and a plugin that has gets them at the first one. Fields are read by reflection, which is quick enough for a
 * program that waits for other servers. The library that makes classes is a thousand classes itself.
 */
public final class LateBytecode implements BytecodeProvider, ProxyFactoryFactory {

    private transient @Nullable BytecodeProvider maker;

    private synchronized BytecodeProvider maker() {
        if (maker == null) {
            maker = BytecodeProviderInitiator.buildDefaultBytecodeProvider();
        }
        return maker;
    }

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return this;
    }

    @Override
    public ProxyFactory buildProxyFactory(SessionFactoryImplementor factory) {
        return new LateProxies(() -> maker().getProxyFactoryFactory().buildProxyFactory(factory));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public BasicProxyFactory buildBasicProxyFactory(Class type) {
        return maker().getProxyFactoryFactory().buildBasicProxyFactory(type);
    }

    @Override
    @Deprecated
    @SuppressWarnings("rawtypes")
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> access) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return maker().getEnhancer(context);
    }

    @Override
    public synchronized void resetCaches() {
        if (maker != null) {
            maker.resetCaches();
        }
    }

    /** How Hibernate hears of it. */
    public static final class Contribution implements ServiceContributor {

        @Override
        public void contribute(StandardServiceRegistryBuilder services) {
            services.addService(BytecodeProvider.class, new LateBytecode());
        }
    }
}
