package org.eventbot.core.page.internal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.page.PageAddress;
import org.eventbot.core.page.PublicPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    PageController pageController(List<PublicPage> pages, Clock clock) {
        return new PageController(pages, clock);
    }

    @Bean
    PageAddress pageAddress(Environment environment) {
        var publicUrl = Optional.ofNullable(environment.getProperty("eventbot.public-url", URI.class));
        return (name, path) -> publicUrl.map(url ->
                URI.create(url.toString().replaceAll("/+$", "") + "/" + name + (path.isEmpty() ? "" : "/" + path)));
    }
}
