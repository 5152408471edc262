package org.eventbot.testkit.matrix;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Faults;
import org.eventbot.testkit.http.LocalServer;
import org.eventbot.testkit.http.RequestLog;
import org.eventbot.testkit.http.Routes;

/**
 * A homeserver on 127.0.0.1 that behaves as Synapse was seen to behave, for as much of the client-server API as a bot
 * needs: accounts, rooms of version 12 and 11, memberships, power levels, messages, redactions, sync. It keeps all in
 * memory, federates with nobody and knows no encryption. Safe to use from many threads.
 */
public final class FakeHomeserver implements AutoCloseable {

    /** The name in its user ids unless another is chosen. */
    public static final String DEFAULT_SERVER_NAME = "testbed.local";

    private static final String SHARED_SECRET = "shared-secret-of-the-double";

    private final World world;
    private final Authentication authentication;
    private final AccountEndpoints accounts;
    private final LocalServer server;

    private FakeHomeserver(String serverName, Clock clock) {
        this.world = new World(serverName, clock);
        this.authentication = new Authentication(world);
        this.accounts = new AccountEndpoints(world, authentication, SHARED_SECRET);
        Routes routes = routes();
        this.server = LocalServer.start("fake-homeserver", call -> inTurn(routes, call));
    }

    /** Starts one on a free port, with the system's time. */
    public static FakeHomeserver start() {
        return start(Clock.systemUTC());
    }

    /** Starts one whose time stamps and rate limits follow that clock. */
    public static FakeHomeserver start(Clock clock) {
        return start(DEFAULT_SERVER_NAME, clock);
    }

    /** Starts one with a name of its own, as a second server of a test needs. */
    public static FakeHomeserver start(String serverName, Clock clock) {
        return new FakeHomeserver(serverName, clock);
    }

    private Routes routes() {
        Access access = new Access(world, authentication);
        Memberships memberships = new Memberships(world);
        Routes routes = new Routes(
                call -> Refusals.answer(404, "M_UNRECOGNIZED", "Unrecognized request"),
                call -> Refusals.answer(405, "M_UNRECOGNIZED", "Unrecognized request"));
        accounts.addTo(routes);
        new ProfileEndpoints(world, authentication).addTo(routes);
        new DirectoryEndpoints(world, access, memberships).addTo(routes);
        new MembershipEndpoints(world, access, memberships).addTo(routes);
        new SendingEndpoints(world, access).addTo(routes);
        new ReadingEndpoints(access).addTo(routes);
        new MediaEndpoints(world, authentication).addTo(routes);
        new SyncEndpoint(world, access).addTo(routes);
        return routes;
    }

    private Answer inTurn(Routes routes, Call call) {
        synchronized (world) {
            return routes.answer(call);
        }
    }

    /** The address for clients. */
    public URI baseUrl() {
        return server.address();
    }

    public String serverName() {
        return world.serverName();
    }

    /** The secret that {@link MatrixUser#register} asks for. */
    public String sharedSecret() {
        return SHARED_SECRET;
    }

    /** Makes an account with the password {@code password} and logs it in. */
    public MatrixUser register(String localpart) {
        synchronized (world) {
            Session session = authentication.open(accounts.create(localpart, "password", false), "");
            return new MatrixUser(baseUrl(), session.user(), session.token());
        }
    }

    /** Ends that session, as an admin or a stolen password does. */
    public void revoke(String accessToken) {
        synchronized (world) {
            world.sessions().remove(accessToken);
        }
    }

    /** Ends all sessions of an account, as its owner or an admin does. */
    public void revokeAll(String userId) {
        synchronized (world) {
            world.sessions().values().removeIf(session -> session.user().equals(userId));
        }
    }

    /** On which devices an account is logged in. */
    public Set<String> devices(String userId) {
        synchronized (world) {
            return world.sessions().values().stream()
                    .filter(session -> session.user().equals(userId))
                    .map(Session::device)
                    .collect(Collectors.toSet());
        }
    }

    /** Its rate limits; off until switched on. */
    public Limits limits() {
        return world.limits();
    }

    /** What shall go wrong next. */
    public Faults faults() {
        return server.faults();
    }

    /** What reached it. */
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
