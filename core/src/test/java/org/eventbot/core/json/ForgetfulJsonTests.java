package org.eventbot.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

class ForgetfulJsonTests {

    private static final byte[] MEMBERS = "{\"joined\": {\"@ada:example.org\": {}}}".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsNoNamesOfMembers() {
        assertThat(namesKeptBy(JsonMapper.builder().build()))
                .as("Jackson by itself")
                .isPositive();
        assertThat(namesKeptBy(ForgetfulJson.mapper().build())).isZero();
    }

    private static int namesKeptBy(JsonMapper mapper) {
        mapper.readTree(MEMBERS);
        var names = ReflectionTestUtils.getField(mapper.tokenStreamFactory(), "_byteSymbolCanonicalizer");
        return Objects.requireNonNull((ByteQuadsCanonicalizer) names).size();
    }

    @Test
    void keepsNoBuffers() {
        var pool = ForgetfulJson.mapper().build().tokenStreamFactory()._getRecyclerPool();

        assertThat(pool).isSameAs(JsonRecyclerPools.nonRecyclingPool());
    }

    @Test
    void readsAsBefore() {
        var read = ForgetfulJson.mapper().build().readTree(MEMBERS);

        assertThat(read.path("joined").has("@ada:example.org")).isTrue();
    }
}
