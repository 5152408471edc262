package org.eventbot.core.health.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Health and metrics only through the door that is meant for them, and nothing else through that one. Whatever comes to
 * the wrong door is not there.
 */
class OwnDoor extends ValveBase {

    private static final String ENDPOINTS = "actuator";

    private final Connector management;

    OwnDoor(Connector management) {
        super(true);
        this.management = management;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var isManagement = request.getConnector() == management;
        var isRight = isManagement
                ? readings(request).allMatch(OwnDoor::isEndpoint)
                : readings(request).noneMatch(OwnDoor::isEndpoint);
        if (isRight) {
            getNext().invoke(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The path as it was sent, and as Tomcat understands it, where they differ. */
    private static Stream<String> readings(Request request) {
        return Stream.of(request.getRequestURI(), request.getDecodedRequestURI());
    }

    /** By the first name in it, read as the framework reads it that would answer. */
    private static boolean isEndpoint(String path) {
        return PathContainer.parsePath(path).elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(element -> ((PathSegment) element).valueToMatch().toLowerCase(Locale.ROOT))
                .findFirst()
                .filter(ENDPOINTS::equals)
                .isPresent();
    }
}
