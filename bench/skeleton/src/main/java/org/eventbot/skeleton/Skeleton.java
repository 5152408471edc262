package org.eventbot.skeleton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Starts and waits. */
@SpringBootApplication
class Skeleton {

    public static void main(String[] arguments) {
        SpringApplication.run(Skeleton.class, arguments);
    }

    /** The same moment at which the real program says it: everything runs, the web server included. */
    @EventListener
    void tell(ContextRefreshedEvent refreshed) {
        System.out.println("skeleton is ready");
    }
}
