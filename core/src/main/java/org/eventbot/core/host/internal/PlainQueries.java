package org.eventbot.core.host.internal;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/**
 * Keeps Spring Data from parsing queries that Hibernate parses anyhow. It would do so only to be able to sort them and to
 * count their results, which no repository here asks for; a second grammar costs start-up time and megabytes.
 */
class PlainQueries implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (String name : factory.getBeanDefinitionNames()) {
            var definition = factory.getBeanDefinition(name);
            if (JpaRepositoryFactoryBean.class.getName().equals(definition.getBeanClassName())) {
                definition.getPropertyValues().add("queryEnhancerSelector", Unparsed.class);
            }
        }
    }

    /** Spring Data's own way for queries that it cannot parse. */
    static final class Unparsed extends QueryEnhancerSelector.DefaultQueryEnhancerSelector {

        Unparsed() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }
}
