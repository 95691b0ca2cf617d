package io.github.safeconduct.spi;

import io.github.safeconduct.Reload;

/**
 * Hears of every attempt to take up changed rules, whether they were taken up or not. Called by the thread that made the attempt, after it;
 * never by two at once.
 */
@FunctionalInterface
public interface ReloadListener {

    /**
     * An attempt was made. What this throws is thrown away: the rules are those that the attempt left, whoever hears of it.
     *
     * @param reload what it came to
     */
    void reloaded(Reload reload);
}
