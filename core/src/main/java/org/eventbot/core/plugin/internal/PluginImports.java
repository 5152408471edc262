package org.eventbot.core.plugin.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** Brings the configuration classes of the running plugins into the one application context, after the host's. */
public class PluginImports implements DeferredImportSelector, BeanFactoryAware {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return Objects.requireNonNull(beans).getBean(PluginCatalog.class).running().stream()
                .map(plugin -> Objects.requireNonNull(plugin.configuration()).getName())
                .toArray(String[]::new);
    }
}
