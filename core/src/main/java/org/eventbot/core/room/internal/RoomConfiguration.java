package org.eventbot.core.room.internal;

import java.time.Clock;
import java.util.Set;
import org.eventbot.core.health.Checkup;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = SpaceAgreement.class)
@EnableJpaRepositories(basePackageClasses = SpaceAgreements.class)
public class RoomConfiguration {

    @Bean
    RoomStates roomStates(MatrixClient matrix) {
        return new RoomStates(matrix);
    }

    @Bean
    Agreements agreements(SpaceAgreements rows) {
        return new Agreements(rows);
    }

    @Bean
    SpaceTree spaceTree(RoomStates states, Agreements agreements) {
        return new SpaceTree(states, agreements::of);
    }

    @Bean
    RoomView roomView(MatrixClient matrix, RoomStates states, SpaceTree tree) {
        return new RoomView(matrix, states, tree);
    }

    @Bean
    DirectChats directChats(MatrixClient matrix, RoomStates states) {
        return new DirectChats(matrix, states);
    }

    @Bean
    Checkup roomsCheckup(MatrixClient matrix, RoomView rooms) {
        return new RoomsCheckup(matrix, rooms);
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
