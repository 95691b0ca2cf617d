package io.github.safeconduct.internal.pack;

import io.github.safeconduct.law.Register;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reads, verifies and compiles a host's own rulebooks. Found through {@code ServiceLoader}, so that the engine does without everything that
 * authors need.
 */
public interface FolderReader {

    /** Where the jars are missing that reading needs. */
    String OPTIONAL_JARS = "org.drools:drools-engine, org.drools:drools-drl-parser, org.drools:drools-drl-extensions, "
            + "org.drools:drools-ecj, org.kie:kie-util-xml, "
            + "org.kie:kie-util-maven-support, org.ow2.asm:asm and com.fasterxml.jackson.dataformat:jackson-dataformat-yaml";

    /**
     * Reads a folder or a pack.
     *
     * @param law where it stands
     * @param terms the terms known already
     * @param registers the registers known already
     * @param replacing the rulebooks that it may bring anew
     * @param besides the rulebooks among those known that another folder or pack brought
     * @throws io.github.safeconduct.RulebookException with every fault
     */
    Read read(OwnLaw law, Collection<Term> terms, Collection<Register> registers, Set<String> replacing, Set<String> besides);

    /** What it holds: all terms, the known ones included, and its rulebooks. */
    record Read(Vocabulary vocabulary, List<Own> rulebooks) {}

    /** A rulebook and the class that the rule compiler made for its rules, not yet initialised. */
    record Own(Rulebook rulebook, Class<?> model) {}
}
