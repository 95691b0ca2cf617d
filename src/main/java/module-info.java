/** Safeconduct for the module path: what a host may name is exported, and nothing of Drools is passed on. */
module io.github.safeconduct {
    requires java.xml;
    requires org.slf4j;

    // Drools' jars are automatic modules; these are the ones that are needed at run time (docs/decisions/0003).
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires org.drools.tms;
    requires org.drools.util;
    requires org.drools.wiring.api;
    requires org.drools.wiring.statics;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.kie.memorycompiler;

    // Optional: the rule compiler, case files and rulebooks as text, records in a database, the command line, the solver of the proofs,
    // forms as spreadsheets and their submissions, annotations, the test kit.
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.dataformat.yaml;
    requires static info.picocli;
    requires static java.compiler;
    requires static java.sql;
    requires static org.antlr.antlr4.runtime;
    requires static org.apache.commons.csv;
    requires static org.apache.poi.ooxml;
    requires static org.apache.poi.poi;
    requires static org.assertj.core;
    requires static org.drools.codegen.common;
    requires static org.drools.drl.ast;
    requires static org.drools.drl.parser;
    requires static org.drools.io;
    requires static org.objectweb.asm;
    requires static org.ow2.sat4j.core;
    requires static org.drools.model.codegen;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires static org.yaml.snakeyaml;

    exports io.github.safeconduct;
    exports io.github.safeconduct.authoring;
    exports io.github.safeconduct.casefile;
    exports io.github.safeconduct.derogations;
    exports io.github.safeconduct.forms;
    exports io.github.safeconduct.interview;
    exports io.github.safeconduct.law;
    exports io.github.safeconduct.model;
    exports io.github.safeconduct.records;
    exports io.github.safeconduct.report;
    exports io.github.safeconduct.spi;
    exports io.github.safeconduct.terms;
    exports io.github.safeconduct.testing;

    uses io.github.safeconduct.internal.pack.FolderReader;

    provides io.github.safeconduct.internal.pack.FolderReader with io.github.safeconduct.authoring.FolderCompiler;

    opens io.github.safeconduct.cli to info.picocli;
}
