package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTests {

    private static final BaseAddress BASE = BaseAddress.of("https://Shop.example.org:443/tickets/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flock/conf",
                "https://shop.example.org/tickets/flock/conf",
                "https://SHOP.example.org/tickets/flock/conf/",
                "http://shop.example.org/tickets/flock/conf/",
                "shop.example.org/tickets/flock/conf/",
                "shop.example.org:443/tickets/flock/conf/?x=1",
                "HTTPS://shop.example.org:443/tickets/flock/conf/order/ABCDE/secret/?x=1#y",
                "<https://shop.example.org/tickets/flock/conf/>",
                "https://shop.example.org/tickets/control/event/flock/conf/",
                "https://shop.example.org/tickets/control/event/flock/conf/orders/ABCDE/",
                "https://shop.example.org/tickets/api/v1/organizers/flock/events/conf/",
                "https://shop.example.org/tickets/api/v1/organizers/flock/events/conf/orders/"
            })
    void understandsEveryAddressOfAnEvent(String typed) {
        assertThat(event(typed)).contains(new EventPath("flock", "conf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/tickets/flock/conf/",
                "https://shop.example.org.evil.example/tickets/flock/conf/",
                "https://shop.example.org@evil.example/tickets/flock/conf/",
                "https://shop.example.org:8443/tickets/flock/conf/",
                "https://shop.example.org/ticketsflock/conf/",
                "https://shop.example.org/flock/conf/",
                "ftp://shop.example.org/tickets/flock/conf/",
                "https://",
                "conf",
                "evil.example.org/tickets/flock/conf",
                "my.flock/my.conf.more/",
                "/flock/conf",
                "flock/conf/more",
                "flock/../conf",
                "../conf",
                "flock/c onf",
                "!room:example.org"
            })
    void leavesEverythingElseToOthers(String typed) {
        assertThat(event(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.org/tickets",
                "https://shop.example.org/tickets/control/",
                "https://shop.example.org/tickets/api/v1/",
                "https://shop.example.org/tickets/flock/",
                "https://shop.example.org/tickets/control/event/flock/",
                "https://shop.example.org/tickets/control/organizer/flock/",
                "https://shop.example.org/tickets/api/v1/organizers/flock/",
                "https://shop.example.org/tickets/flock/%2e%2e/conf",
                "https://shop.example.org/tickets/flock/a%20b/"
            })
    void findsNoEventInOtherPagesOfTheShop(String typed) {
        assertThat(event(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flock",
                "https://shop.example.org/tickets/flock/",
                "https://shop.example.org/tickets/control/organizer/flock/webhooks",
                "https://shop.example.org/tickets/api/v1/organizers/flock/"
            })
    void understandsEveryAddressOfAnOrganizer(String typed) {
        assertThat(read(typed).coverage()).contains(new Coverage("flock", ""));
    }

    @Test
    void spellsBaseAddressesInOneWay() {
        assertThat(BASE.value()).isEqualTo("https://shop.example.org/tickets");
        assertThat(BaseAddress.of("http://127.0.0.1:8345/").value()).isEqualTo("http://127.0.0.1:8345");
    }

    private static Optional<EventPath> event(String typed) {
        return read(typed).event();
    }

    private static TypedAddress read(String typed) {
        String text = TypedAddress.stripped(typed);
        return TypedAddress.isAddress(text)
                ? BASE.below(text).map(TypedAddress::ofPath).orElse(new TypedAddress(List.of()))
                : TypedAddress.ofNames(text);
    }
}
