package org.eventbot.core.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command needs of its sender and of the bot, checked by the host before it runs. Without it, anyone may use the
 * command where its plugin is on.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** Needed of the sender, in the room that {@link BotCommand#room(CommandCall)} names. */
    Role value() default Role.ANYONE;

    /** What the bot itself must be able to do in that room. */
    BotPower[] bot() default {};

    /**
     * How often in an hour somebody who is no operator may try this and the other commands of the same word that are
     * limited, wrong words included; zero for as often as one likes.
     */
    int triesAnHour() default 0;

    /** Whether the command is about the sender alone, and works in every direct message. */
    boolean personal() default false;
}
