package org.eventbot.core.privacy;

/**
 * Who is responsible for what the bot keeps (GDPR, article 4(7)), as its operator configured it.
 *
 * @param name the person or body
 * @param contact where questions and requests go: a mail address, a page, a Matrix ID
 */
public record Controller(String name, String contact) {}
