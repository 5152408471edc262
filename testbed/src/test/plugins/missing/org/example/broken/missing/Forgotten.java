package org.example.broken.missing;

/** Compiled with the plugin, and forgotten when its jar was packed. */
class Forgotten implements Runnable {

    @Override
    public void run() {}
}
