package org.eventbot.core.shell.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.plugin.internal.Failures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Takes commands from the shell of the same machine while the bot runs, through a socket that only the bot's own account
 * can reach. Without it the bot runs all the same, and shell commands wait until it is stopped.
 */
@Slf4j
@RequiredArgsConstructor
class ShellSocket implements SmartLifecycle {

    private final ShellAddress address;
    private final Shell shell;
    private volatile @Nullable ServerSocketChannel server;

    @Override
    public void start() {
        var socket = address.socket();
        try {
            // What a killed bot left behind; a running one holds the database, so there is no other.
            Files.deleteIfExists(socket);
            var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(socket));
            onlyForOwner(socket);
            server = opened;
            inBackground("shell", () -> accept(opened));
        } catch (IOException | UnsupportedOperationException impossible) {
            log.warn(
                    "Commands of the shell cannot reach the running bot ({}); stop it to use them",
                    impossible.getClass().getSimpleName());
        }
    }

    private static void onlyForOwner(Path socket) throws IOException {
        if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void accept(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                var channel = opened.accept();
                inBackground("shell-command", () -> answer(channel));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            ShellTalk.answer(channel, shell);
        } catch (IOException | RuntimeException failure) {
            log.warn("A command of the shell got no answer: {}", Failures.describe(failure));
        }
    }

    private static void inBackground(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        var opened = server;
        server = null;
        if (opened != null) {
            try {
                opened.close();
                Files.deleteIfExists(address.socket());
            } catch (IOException left) {
                log.debug("The socket of the shell stays behind");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
