package org.eventbot.core.vault;

import java.util.UUID;

/**
 * The one place where a sealed value can be opened: moved into another row or column, it does not open.
 *
 * @param table the table's name
 * @param column the column's name
 * @param row the row's primary key
 */
public record Binding(String table, String column, UUID row) {}
