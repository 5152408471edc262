package org.eventbot.app;

import java.nio.file.Files;
import java.util.List;

/** What looks something up must find the bot's database: an empty one made beside it would say that nothing is kept. */
final class DatabaseFile {

    private DatabaseFile() {}

    /** Makes nothing. @throws WrongSettings when the embedded database is not where the settings say */
    static void mustExist(Settings settings) {
        var directory = settings.dataDirectory();
        if (settings.find(Setting.DATABASE_URL).isPresent() || Files.exists(Database.stored(directory))) {
            return;
        }
        throw new WrongSettings(List.of(Setting.DATA_DIR.variable() + ": there is no database in " + directory
                + ", so nothing was looked up or changed. Say it again in the folder where the bot is started, with its"
                + " settings, or give the full paths in " + Setting.DATA_DIR.variable() + " and "
                + Setting.KEYS_DIR.variable() + ". A bot that never ran has none: start it once"));
    }
}
