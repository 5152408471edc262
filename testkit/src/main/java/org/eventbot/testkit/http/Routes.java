package org.eventbot.testkit.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the handler of a request by its method and path. */
public final class Routes implements Handler {

    private static final String BLANK = "{}";

    private final List<Route> routes = new ArrayList<>();
    private final Handler notFound;
    private final Handler wrongMethod;

    /**
     * @param notFound answers where no pattern fits the path
     * @param wrongMethod answers where patterns fit, but for other methods
     */
    public Routes(Handler notFound, Handler wrongMethod) {
        this.notFound = notFound;
        this.wrongMethod = wrongMethod;
    }

    /** Adds a route; each <code>{}</code> of the pattern stands for any one segment and becomes an argument. */
    public Routes on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, Arrays.asList(pattern.substring(1).split("/", -1)), handler));
        return this;
    }

    @Override
    public Answer answer(Call call) {
        List<Route> fitting =
                routes.stream().filter(route -> route.fits(call.segments())).toList();
        Optional<Route> exact = fitting.stream()
                .filter(route -> route.method.equals(call.method()))
                .findFirst();
        if (exact.isPresent()) {
            Route route = exact.get();
            return route.handler.answer(call.with(route.arguments(call.segments())));
        }
        return (fitting.isEmpty() ? notFound : wrongMethod).answer(call);
    }

    private record Route(String method, List<String> pattern, Handler handler) {

        boolean fits(List<String> path) {
            if (path.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!pattern.get(i).equals(BLANK) && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> arguments(List<String> path) {
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                if (pattern.get(i).equals(BLANK)) {
                    arguments.add(path.get(i));
                }
            }
            return arguments;
        }
    }
}
