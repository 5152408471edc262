package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import javax.sql.DataSource;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class UnnotedColumnsTests {

    @Autowired
    DataSource database;

    void run() {
        new UnnotedColumns(new DeclarationBook(List.of()), new JdbcTemplate(database), JdbcClient.create(database))
                .run();
    }

    @Test
    void mayBeDoneAtEachStart() {
        run();

        assertThatCode(this::run).doesNotThrowAnyException();
    }
}
