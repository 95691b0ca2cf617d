package io.github.safeconduct.cli;

import io.github.safeconduct.Safeconduct;
import picocli.CommandLine.IVersionProvider;

/** The version of the library. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"safeconduct " + Safeconduct.version()};
    }
}
