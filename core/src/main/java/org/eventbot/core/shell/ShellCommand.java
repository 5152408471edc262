package org.eventbot.core.shell;

/**
 * A command for the shell of the machine, declared by picocli's annotations: for operators who have the bot's account
 * there. One instance is made per call. It runs within the bot, or, while the bot is stopped, in a program that reads no
 * messages, sends nothing and does no planned work.
 */
public interface ShellCommand {

    /**
     * Does the work.
     *
     * @return the exit code; 0 when all is well
     * @throws org.eventbot.core.command.Refusal when it cannot be done, in words for the operator; the exit code is then 1
     */
    int run(ShellCall call);
}
