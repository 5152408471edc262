package org.eventbot.core.privacy.internal;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Which database this is, where one keeps what another does not. */
final class Product {

    private Product() {}

    static boolean isPostgres(JdbcOperations database) {
        return "PostgreSQL".equals(database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
