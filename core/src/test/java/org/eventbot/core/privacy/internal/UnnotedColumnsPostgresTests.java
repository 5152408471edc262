package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.core.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class UnnotedColumnsPostgresTests extends UnnotedColumnsTests {

    private static final String ROWS = """
            insert into core_suppression (id, version, scope_id, person_index, since)
            select gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), now() from generate_series(1, 200)
            """;

    @Test
    void leavesNoExamplesOfIndexesWithThePlanner() {
        run();
        var sql = JdbcClient.create(database);
        sql.sql(ROWS).update();
        sql.sql("analyze core_suppression").update();

        assertThat(sql.sql("select attname from pg_stats where tablename = 'core_suppression'")
                        .query(String.class)
                        .list())
                .contains("scope_id", "since")
                .doesNotContain("person_index");
    }
}
