package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * The example of a plugin, built as somebody does who copied its folder: on its own, with the project's artifacts and
 * nothing else of it, tests included. All libraries are there already, so it needs no network.
 */
final class ExampleBuild {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int MINUTES = 15;

    private final Path project;
    private final Path folder;

    /**
     * @param project the project's own folder
     * @param folder an empty one for everything that is made
     */
    ExampleBuild(Path project, Path folder) {
        this.project = project;
        this.folder = folder;
    }

    /** The plugin's jar. */
    Path jar() {
        copy(project.resolve("examples").resolve("plugin-karma"), folder.resolve("copy"));
        install("eventbot", project);
        install("eventbot-core", project.resolve("core"));
        install("eventbot-testkit", project.resolve("testkit"));
        run("verify");
        return folder.resolve("copy").resolve("target").resolve("plugin-karma.jar");
    }

    /** As {@code mvnw install} lays it down, in a repository of its own. */
    private void install(String artifact, Path module) {
        Path target = repository().resolve("org/eventbot").resolve(artifact).resolve(VERSION);
        String name = artifact + "-" + VERSION;
        copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            copy(jar, target.resolve(name + ".jar"));
        }
    }

    private Path repository() {
        return folder.resolve("repository");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                if (!relative.startsWith("target")) {
                    Path copy = relative.toString().isEmpty() ? to : to.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String goal) {
        Path output = folder.resolve("build.log");
        try {
            ProcessBuilder build = new ProcessBuilder(List.of(
                            project.resolve("mvnw").toString(),
                            "--batch-mode",
                            "--offline",
                            "-f",
                            folder.resolve("copy").resolve("pom.xml").toString(),
                            "-Dmaven.repo.local=" + repository(),
                            "-Dmaven.repo.local.tail=" + libraries(),
                            goal))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            build.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = build.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroy();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("Expected the example to build, see " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The repository that this suite's own libraries come from: group, artifact and version above the jar. */
    private static Path libraries() {
        Path jar = Path.of(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return jar.resolve("../../../../..").normalize();
    }
}
