package org.eventbot.core.health.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens the address for health and metrics as a second door of the one web server. Spring Boot would start a second
 * server with an application context of its own behind it, which takes many megabytes.
 */
class ManagementDoor
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                ApplicationListener<WebServerInitializedEvent> {

    private static final int MOST_THREADS = 2;

    private final Connector connector;

    /** @param address host and port */
    ManagementDoor(String address) {
        var colon = address.lastIndexOf(':');
        connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(Integer.parseInt(address.substring(colon + 1)));
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(host(address.substring(0, colon)));
            protocol.setMinSpareThreads(1);
            protocol.setMaxThreads(MOST_THREADS);
        }
    }

    private static InetAddress host(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException(
                    "EVENTBOT_MANAGEMENT_ADDRESS: nobody knows that host. Expected an address of this machine,"
                            + " such as 127.0.0.1:8081.",
                    unknown);
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addAdditionalConnectors(connector);
        server.addEngineValves(new OwnDoor(connector));
    }

    /** Under the name that Spring Boot uses; of interest where the system chose the port. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getEnvironment() instanceof ConfigurableEnvironment environment) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "management-door", Map.of("local.management.port", connector.getLocalPort())));
        }
    }
}
