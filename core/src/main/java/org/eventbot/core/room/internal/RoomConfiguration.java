package org.eventbot.core.room.internal;

import java.time.Clock;
import java.util.Set;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class RoomConfiguration {

    @Bean
    RoomStates roomStates(MatrixClient matrix) {
        return new RoomStates(matrix);
    }

    @Bean
    SpaceTree spaceTree(RoomStates states) {
        return new SpaceTree(states);
    }

    @Bean
    RoomView roomView(MatrixClient matrix, RoomStates states, SpaceTree tree) {
        return new RoomView(matrix, states, tree);
    }

    @Bean
    PowerAuthority powerAuthority(Operators operators, MatrixClient matrix, RoomStates states) {
        return new PowerAuthority(operators.people(), matrix, states);
    }

    @Bean
    Welcome welcome(MatrixClient matrix, PowerAuthority authority, SpaceTree tree, RoomStates states, Clock clock) {
        return new Welcome(matrix, authority, tree, states, clock);
    }

    /** @param people who operate the bot, by the settings */
    public record Operators(Set<MatrixId> people) {}
}
