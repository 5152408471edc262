package org.eventbot.testkit.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a double's next requests go wrong. Each order is used up by as many requests as it says; earlier orders come
 * first. Mind that the JDK's client repeats a GET by itself when a kept connection ends, which uses up a second one.
 */
public final class Faults {

    private final List<Order> orders = new ArrayList<>();

    /** Answers the next requests with this status and an empty object, and does nothing. */
    public void failNext(int requests, int status) {
        on("").failNext(requests, status);
    }

    /** Ends the connection of the next requests before anything is done. */
    public void dropNext(int requests) {
        on("").dropNext(requests);
    }

    /** Does what the next requests ask, but never answers: the ambiguous case. */
    public void loseAnswersOfNext(int requests) {
        on("").loseAnswersOfNext(requests);
    }

    /** Serves the next requests only after that time. */
    public void delayNext(int requests, Duration delay) {
        on("").delayNext(requests, delay);
    }

    /** Answers the next requests with a page of HTML, as a proxy does. */
    public void htmlNext(int requests, int status) {
        on("").htmlNext(requests, status);
    }

    /** Answers the next requests with 429, saying how long to wait, and does nothing. */
    public void limitNext(int requests, Duration wait) {
        on("").limitNext(requests, wait);
    }

    /**
     * Answers the next requests with what was answered there last, whatever they ask: events of a sync or orders of a
     * page come a second time, and later ones after them.
     */
    public void repeatAnswerOfNext(int requests) {
        on("").repeatAnswerOfNext(requests);
    }

    /** Does what the next requests ask, and ends the connection in the middle of the answer. */
    public void cutNext(int requests) {
        on("").cutNext(requests);
    }

    /** Orders for requests whose undecoded path starts like this. */
    public Selected on(String pathPrefix) {
        return new Selected(pathPrefix);
    }

    /** Forgets all orders. */
    public synchronized void clear() {
        orders.clear();
    }

    private synchronized void add(String prefix, int requests, Fault fault) {
        orders.add(new Order(prefix, requests, fault));
    }

    synchronized Optional<Fault> take(String path) {
        for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
            Order order = each.next();
            if (path.startsWith(order.prefix)) {
                order.left--;
                if (order.left == 0) {
                    each.remove();
                }
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Order {

        private final String prefix;
        private final Fault fault;
        private int left;

        private Order(String prefix, int left, Fault fault) {
            this.prefix = prefix;
            this.left = left;
            this.fault = fault;
        }
    }

    /** The same orders for some of the paths. */
    public final class Selected {

        private final String prefix;

        private Selected(String prefix) {
            this.prefix = prefix;
        }

        /** As {@link Faults#failNext}. */
        public void failNext(int requests, int status) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.FAIL, status));
        }

        /** As {@link Faults#dropNext}. */
        public void dropNext(int requests) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.DROP, 0));
        }

        /** As {@link Faults#loseAnswersOfNext}. */
        public void loseAnswersOfNext(int requests) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.LOSE_ANSWER, 0));
        }

        /** As {@link Faults#delayNext}. */
        public void delayNext(int requests, Duration delay) {
            add(prefix, requests, new Fault(delay, Fault.Kind.SERVE, 0));
        }

        /** As {@link Faults#limitNext}. */
        public void limitNext(int requests, Duration wait) {
            add(prefix, requests, new Fault(wait, Fault.Kind.LIMIT, 429));
        }

        /** As {@link Faults#repeatAnswerOfNext}. */
        public void repeatAnswerOfNext(int requests) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.OLD_ANSWER, 0));
        }

        /** As {@link Faults#cutNext}. */
        public void cutNext(int requests) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.CUT, 0));
        }

        /** As {@link Faults#htmlNext}. */
        public void htmlNext(int requests, int status) {
            add(prefix, requests, new Fault(Duration.ZERO, Fault.Kind.HTML, status));
        }
    }
}
