package org.eventbot.pretix;

import org.eventbot.testkit.pretix.FakePretix;
import org.eventbot.testkit.time.TurnableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A shop, to which the plugin is connected. */
@Configuration(proxyBeanMethods = false)
class FakeShop {

    @Bean
    FakePretix shop(TurnableClock clock) {
        return FakePretix.start(clock);
    }

    @Bean
    DynamicPropertyRegistrar connection(FakePretix shop) {
        return registry -> {
            registry.add("eventbot.pretix.url", shop::baseUrl);
            registry.add("eventbot.pretix.token", shop::fullToken);
        };
    }
}
