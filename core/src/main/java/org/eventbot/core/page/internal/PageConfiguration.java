package org.eventbot.core.page.internal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.page.PageAddress;
import org.eventbot.core.page.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    PageController pageController(List<PublicPage> pages, Clock clock) {
        return new PageController(pages, clock);
    }

    @Bean
    PageAddress pageAddress(@Value("${eventbot.public-url:#{null}}") @Nullable URI publicUrl) {
        return (name, path) -> Optional.ofNullable(publicUrl)
                .map(url -> URI.create(
                        url.toString().replaceAll("/+$", "") + "/" + name + (path.isEmpty() ? "" : "/" + path)));
    }
}
