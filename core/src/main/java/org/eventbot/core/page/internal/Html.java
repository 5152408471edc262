package org.eventbot.core.page.internal;

import org.eventbot.core.page.Page;

/** A page as a browser gets it. */
final class Html {

    private static final String WHOLE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>body{max-width:46em;margin:2em auto;padding:0 1em;font:1em/1.5 sans-serif}
            button{font:inherit;padding:.5em 1em}pre{white-space:pre-wrap}</style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            %3$s
            </body>
            </html>
            """;

    private Html() {}

    static String of(Page page) {
        return WHOLE.formatted(escaped(page.title()), page.text().html(), button(page) + file(page));
    }

    private static String button(Page page) {
        return page.button() == null
                ? ""
                : "<form method=\"post\"><button>" + escaped(page.button()) + "</button></form>";
    }

    private static String file(Page page) {
        var file = page.file();
        return file == null
                ? ""
                : "<p><a download=\"" + escaped(file.name()) + "\" href=\"" + escaped(file.address()) + "\">Save "
                        + escaped(file.name()) + "</a></p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
