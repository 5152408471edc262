package org.eventbot.core.vault.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keys as files {@code <name>.key} of one directory. Whoever backs the database up leaves this directory out, and keeps
 * copies of it apart and for a short time: a key that was destroyed lives on in its copies.
 */
final class DirectoryKeyStore implements KeyStore {

    private final KeyDirectory directory;

    private DirectoryKeyStore(KeyDirectory directory) {
        this.directory = directory;
    }

    /** @throws org.eventbot.core.vault.VaultException when the directory cannot be made, or is not one for keys */
    static DirectoryKeyStore in(Path path) {
        var store = new DirectoryKeyStore(KeyDirectory.prepare(path));
        return store.exclusively(() -> {
            store.directory.sweep();
            return store;
        });
    }

    @Override
    public Optional<byte[]> find(String name) {
        return file(name).read();
    }

    @Override
    public byte[] findOrKeep(String name, Supplier<byte[]> fresh) {
        return find(name).orElseGet(() -> exclusively(() -> find(name).orElseGet(() -> keep(name, fresh.get()))));
    }

    private byte[] keep(String name, byte[] wrapped) {
        file(name).write(wrapped);
        return wrapped;
    }

    @Override
    public void destroy(String name) {
        exclusively(() -> {
            file(name).destroy();
            return name;
        });
    }

    @Override
    public List<String> names() {
        return directory.keys();
    }

    @Override
    public String place() {
        return directory.path().toString();
    }

    private KeyFile file(String name) {
        return new KeyFile(directory.path().resolve(name + KeyDirectory.KEY));
    }

    /** Two programs may be started at the same time, and each would make a ring: one waits for the other here. */
    @SuppressWarnings("try")
    private <T> T exclusively(Supplier<T> work) {
        var path = directory.path().resolve(KeyDirectory.LOCK);
        synchronized (DirectoryKeyStore.class) {
            try (var channel = FileChannel.open(
                            path,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            Posix.onlyOwner(path, "rw-------"));
                    var lock = channel.lock()) {
                return work.get();
            } catch (IOException e) {
                throw KeyFile.failure("lock", path, e);
            }
        }
    }
}
