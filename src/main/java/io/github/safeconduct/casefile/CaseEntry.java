package io.github.safeconduct.casefile;

import io.github.safeconduct.CaseException;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a case file: a case, or what is wrong with it.
 *
 * @param file the file, as it was named to the reader
 * @param number which entry it is, from 1
 * @param stated the case; empty where it has faults
 * @param faults everything that is wrong; empty where it is a case
 */
public record CaseEntry(String file, int number, Optional<CaseFile> stated, List<CaseException> faults) {

    public CaseEntry {
        faults = List.copyOf(faults);
    }

    /**
     * The case.
     *
     * @throws CaseException the first fault, where there is one
     */
    public CaseFile orThrow() {
        return stated.orElseThrow(() -> faults.get(0));
    }
}
