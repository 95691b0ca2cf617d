package io.github.safeconduct.internal.drools;

import io.github.safeconduct.RulebookException;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Drools jars beside the library: all there, and all of the line that the rules are compiled for.
 *
 * <p>A host's own Drools can stand before ours, whole or in part; what then fails is a method that is not there, somewhere in a decision.
 * Classes are named as text and not initialised, so that this check itself runs whatever is there.
 */
public final class DroolsJars {

    /** What the rules are compiled for; pom.xml has the same. */
    public static final String VERSION = "10.2.0";

    private static final String LINE = VERSION.substring(0, VERSION.lastIndexOf('.') + 1);

    /** A class of each jar that is needed at run time. */
    private static final List<Jar> NEEDED = List.of(
            new Jar("org.kie:kie-api", "org.kie.api.KieBase"),
            new Jar("org.kie:kie-internal", "org.kie.internal.builder.ChangeType"),
            new Jar("org.kie:kie-memory-compiler", "org.kie.memorycompiler.JavaCompiler"),
            new Jar("org.drools:drools-base", "org.drools.base.RuleBase"),
            new Jar("org.drools:drools-canonical-model", "org.drools.model.Model"),
            new Jar("org.drools:drools-compiler", "org.drools.compiler.builder.InternalKnowledgeBuilder"),
            new Jar("org.drools:drools-core", "org.drools.core.BaseConfiguration"),
            new Jar("org.drools:drools-kiesession", "org.drools.kiesession.agenda.DefaultAgenda"),
            new Jar("org.drools:drools-model-compiler", "org.drools.modelcompiler.KieBaseBuilder"),
            new Jar("org.drools:drools-tms", "org.drools.tms.LogicalDependency"),
            new Jar("org.drools:drools-util", "org.drools.util.ClassUtils"),
            new Jar("org.drools:drools-wiring-api", "org.drools.wiring.api.ComponentsFactory"),
            new Jar("org.drools:drools-wiring-static", "org.drools.wiring.statics.StaticComponentsSupplier"));

    private static final Pattern VERSION_IN_NAME = Pattern.compile("-(\\d[^/]*)\\.jar$");

    private DroolsJars() {}

    private record Jar(String coordinates, String type) {}

    /**
     * Holds every needed jar against the line that the rules are compiled for.
     *
     * @throws RulebookException if one is missing or of another line; the message names it and the way out
     */
    public static void check() {
        for (Jar jar : NEEDED) {
            Class<?> type;
            try {
                type = Class.forName(jar.type(), false, DroolsJars.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                throw new RulebookException(jar.coordinates() + " is missing or is not of Drools " + VERSION + ": there is no " + jar.type()
                        + " to be loaded. " + wayOut(), e);
            }
            String version = version(type);
            if (version != null && !version.startsWith(LINE)) {
                throw new RulebookException(
                        jar.coordinates() + " is of Drools " + version + (place(type) == null ? "" : " (" + place(type) + ")")
                                + ", and the rules are compiled for Drools " + VERSION + ". " + wayOut());
            }
        }
    }

    /** What to say where loading ends in a class or method that is not there although every jar is of the right line. */
    public static RulebookException clash(LinkageError error) {
        return new RulebookException("the rules cannot be loaded, since a class of Drools is not as it was when they were compiled: "
                + error.getClass().getSimpleName() + ": "
                + error.getMessage() + ". " + wayOut(), error);
    }

    private static String wayOut() {
        return "Import org.drools:drools-bom:" + VERSION + " in the host's dependencyManagement, before any other that brings Drools,"
                + " or declare io.github.safeconduct:safeconduct before the dependency that brings it";
    }

    /**
     * The version as the module, the manifest or the jar's name says it; null where the classes were packed into another jar, which then
     * holds one version.
     */
    private static @Nullable String version(Class<?> type) {
        if (type.getModule().isNamed()) {
            return type.getModule().getDescriptor().rawVersion().orElse(null);
        }
        String inManifest = type.getPackage().getImplementationVersion();
        String title = type.getPackage().getImplementationTitle();
        if (inManifest != null && title != null && (title.startsWith("Drools") || title.startsWith("KIE"))) {
            return inManifest;
        }
        String place = place(type);
        Matcher matcher = VERSION_IN_NAME.matcher(place == null ? "" : place);
        return matcher.find() && place != null && place.matches("(drools|kie)-.*") ? matcher.group(1) : null;
    }

    /** The jar's own name, without the folder it lies in. */
    private static @Nullable String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        if (url == null) {
            return null;
        }
        String path = url.getPath().replaceAll("[!/]+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
