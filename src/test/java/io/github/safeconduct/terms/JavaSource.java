package io.github.safeconduct.terms;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs the JDK's compiler on a text. */
final class JavaSource extends SimpleJavaFileObject {

    private final String text;

    private JavaSource(String className, String text) {
        super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** What the compiler says about a class, errors and warnings, under this test's class path. */
    static List<String> compile(String className, String text, Path output) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", output.toString(), "-Xlint:all,-classfile,-path", "-proc:none",
                "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(new StringWriter(), null, said, options, null, List.of(new JavaSource(className, text))).call();
        return said.getDiagnostics().stream().filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
                .map(one -> one.getKind() + ": " + one.getMessage(null)).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
