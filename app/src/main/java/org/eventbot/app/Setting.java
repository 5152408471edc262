package org.eventbot.app;

import org.jspecify.annotations.Nullable;

/**
 * Every setting of the program. Each is an environment variable, and may instead be given as a file's content by the
 * same name with {@code _FILE} behind it.
 */
enum Setting {
    MATRIX_HOMESERVER(
            "eventbot.matrix.homeserver",
            Check.WEB_ADDRESS,
            Default.REQUIRED,
            "base address of the homeserver, as in https://matrix.example.org"),
    MATRIX_ACCESS_TOKEN(
            "eventbot.matrix.access-token",
            Check.ANY,
            Default.NONE,
            "access token of the bot's account (secret); or else give user and password"),
    MATRIX_USER("eventbot.matrix.user", Check.ANY, Default.NONE, "name of the bot's account, as in eventbot"),
    MATRIX_PASSWORD("eventbot.matrix.password", Check.ANY, Default.NONE, "password of the bot's account (secret)"),
    OPERATORS(
            "eventbot.operators",
            Check.MATRIX_IDS,
            Default.REQUIRED,
            "Matrix IDs of those who run the bot, separated by commas, as in @ada:example.org"),
    CONTROLLER("eventbot.controller", Check.ANY, Default.REQUIRED, "who is responsible for the data, by name"),
    PRIVACY_CONTACT(
            "eventbot.privacy.contact",
            Check.ANY,
            Default.REQUIRED,
            "how people reach the responsible, such as a mail address"),
    BACKUP_DAYS(
            "eventbot.retention.backup-days",
            Check.DAYS,
            Default.NONE,
            "how many days a backup of the database or the keys is kept; reports about erasures say it"),
    LONGEST_DAYS(
            "eventbot.retention.longest-days",
            Check.DAYS,
            Default.NONE,
            "how many days after its end anything of an event is kept at most, whatever plugins declare"),
    DATA_DIR("eventbot.data-dir", Check.ANY, "eventbot-data", "directory for the database and the logs"),
    LOG(
            "eventbot.log",
            Check.FILE_OR_CONSOLE,
            "file",
            "file: in DATA_DIR too, kept for 14 days; console: on standard output alone, as in a container"),
    KEYS_DIR(
            "eventbot.keys-dir",
            Check.ANY,
            "eventbot-keys",
            "directory for the keys; keep it out of the backups of the database"),
    MASTER_KEY(
            "eventbot.master-key",
            Check.MASTER_KEY,
            Default.NONE,
            "base64 of 32 bytes that open the keys (secret); made by itself in the keys' directory when left out"),
    DATABASE_URL(
            "eventbot.database.url",
            Check.POSTGRESQL,
            Default.NONE,
            "a PostgreSQL, as in jdbc:postgresql://localhost/eventbot; without it a file in DATA_DIR"),
    DATABASE_USER("eventbot.database.user", Check.ANY, Default.NONE, "user of that PostgreSQL"),
    DATABASE_PASSWORD("eventbot.database.password", Check.ANY, Default.NONE, "its password (secret)"),
    EXTRA_CA(
            "eventbot.extra-ca",
            Check.CERTIFICATES,
            Default.NONE,
            "certificates (PEM) of authorities to trust besides the usual ones; mostly as EVENTBOT_EXTRA_CA_FILE"),
    DRY_RUN(
            "eventbot.dry-run",
            Check.TRUE_OR_FALSE,
            "false",
            "true to invite nobody and take nobody's invitation back, while everything else happens"),
    COMMAND_PREFIX("eventbot.command-prefix", Check.COMMAND_PREFIX, "!", "what commands begin with"),
    PLUGINS(
            "eventbot.plugins",
            Check.DIRECTORY,
            Default.NONE,
            "directory with the jars of more plugins; when left out, 'plugins' beside the program's jar"),
    LISTEN("eventbot.listen", Check.HOST_AND_PORT, "127.0.0.1:8080", "address and port for webhooks"),
    MANAGEMENT_ADDRESS(
            "eventbot.management-address",
            Check.HOST_AND_PORT,
            "127.0.0.1:8081",
            "address and port for health and metrics, which the world must not reach"),
    PUBLIC_URL(
            "eventbot.public-url",
            Check.WEB_ADDRESS,
            Default.NONE,
            "where the world reaches LISTEN, as in https://bot.example.org; without it the bot polls"),
    PRETIX_URL(
            "eventbot.pretix.url",
            Check.WEB_ADDRESS,
            Default.NONE,
            "base address of pretix, as in https://tickets.example.org"),
    PRETIX_TOKEN("eventbot.pretix.token", Check.ANY, Default.NONE, "API token of a pretix team (secret)"),
    PRETIX_WEBHOOK_TOKEN(
            "eventbot.pretix.webhook-token",
            Check.ANY,
            Default.NONE,
            "API token of another pretix team, with which the bot sets up its webhooks (secret)"),
    PRETIX_POLL_INTERVAL(
            "eventbot.pretix.poll-interval", Check.DURATION, "60s", "how often pretix is asked for changes"),
    PRETIX_QUESTION(
            "eventbot.pretix.question",
            Check.ANY,
            "matrix",
            "identifier of the question in pretix that asks for the Matrix ID");

    /** Behind a variable's name, it names a file with the value. */
    static final String FILE = "_FILE";

    private static final String PREFIX = "EVENTBOT_";

    private final String property;
    private final Check check;
    private final @Nullable String otherwise;
    private final String meaning;

    Setting(String property, Check check, String otherwise, String meaning) {
        this.property = property;
        this.check = check;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    String variable() {
        return PREFIX + name();
    }

    String fileVariable() {
        return variable() + FILE;
    }

    /** The name under which the program itself reads it. */
    String property() {
        return property;
    }

    Check check() {
        return check;
    }

    String meaning() {
        return meaning;
    }

    boolean isRequired() {
        return Default.REQUIRED.equals(otherwise);
    }

    /** The value when none is given; null when it then stays unset. */
    @Nullable
    String otherwise() {
        return isRequired() || Default.NONE.equals(otherwise) ? null : otherwise;
    }

    /** Marks in the place of a default. */
    private static final class Default {
        static final String REQUIRED = "\0required";
        static final String NONE = "\0none";
    }
}
