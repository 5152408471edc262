package org.eventbot.core.outbox.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the outbox behaves.
 *
 * @param dryRun Whether nobody is invited, and nobody's invitation or membership is taken away. Everything else happens
 */
@ConfigurationProperties("eventbot")
public record OutboxProperties(boolean dryRun) {}
