package org.eventbot.app.network;

import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every HTTP client of the program and its plugins the operator's proxy and certificates. */
@Configuration(proxyBeanMethods = false)
public class NetworkConfiguration {

    @Bean
    ClientHttpConnectorBuilderCustomizer<JdkClientHttpConnectorBuilder> outgoingCustomizer(Outgoing outgoing) {
        return builder -> builder.withHttpClientCustomizer(outgoing::applyTo);
    }
}
