package org.eventbot.app.network;

import java.time.Clock;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ClientHttpConnector;

/** Gives every HTTP client of the program and its plugins the operator's proxy and certificates. */
@Configuration(proxyBeanMethods = false)
public class NetworkConfiguration {

    @Bean
    ClientHttpConnectorBuilderCustomizer<JdkClientHttpConnectorBuilder> outgoingCustomizer(Outgoing outgoing) {
        return builder -> builder.withHttpClientCustomizer(outgoing::applyTo);
    }

    @Bean
    ClientHttpConnector clientHttpConnector(
            ClientHttpConnectorBuilder<?> connectors, HttpClientSettings settings, Clock clock) {
        FreshConnector.closeIdleOnes();
        return new FreshConnector(() -> connectors.build(settings), clock);
    }
}
