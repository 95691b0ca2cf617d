package io.github.safeconduct.authoring;

import io.github.safeconduct.RulebookException;
import io.github.safeconduct.model.ConclusionKind;
import io.github.safeconduct.model.FactKind;
import io.github.safeconduct.model.ModalTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The last look at a host's compiled rules, on their bytecode and before one of them is loaded: they may call the tests of facts, the
 * factories of conclusions, the model API of Drools and the few methods of the JDK that every generated model calls. Method by method, not
 * package by package.
 */
final class CompiledCheck {

    private static final String MODEL = "io/github/safeconduct/model/";
    private static final String FACTS = MODEL + "Facts";
    private static final Set<String> SUPERTYPES = Set.of("java/lang/Object", "java/lang/Enum", "org/drools/model/Model",
            "org/drools/model/DomainClassMetadata",
            "org/drools/model/functions/Block1", "org/drools/model/functions/Predicate1", "org/drools/model/functions/HashedExpression");
    private static final Set<String> CREATED = Set.of("java/lang/RuntimeException", "java/lang/String",
            "java/time/format/DateTimeFormatterBuilder",
            "org/drools/model/functions/PredicateInformation", "org/drools/model/Rule", "org/drools/model/RuleItemBuilder", FACTS);
    private static final Set<String> CALLED = calls();

    private final String own;

    private CompiledCheck(String packageName) {
        this.own = packageName.replace('.', '/') + '/';
    }

    private static Set<String> calls() {
        Set<String> calls = new HashSet<>(Set.of(
                "java/lang/Enum.<init>", "java/lang/Enum.valueOf", "java/lang/Object.<init>", "java/lang/RuntimeException.<init>",
                "java/lang/String.equals",
                "java/lang/String.hashCode", "java/lang/System.arraycopy", "java/util/Arrays.asList", "java/util/Collections.emptyList",
                "java/time/format/DateTimeFormatterBuilder.<init>", "java/time/format/DateTimeFormatterBuilder.appendPattern",
                "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive", "java/time/format/DateTimeFormatterBuilder.toFormatter",
                "org/drools/util/DateUtils.getDateFormatMask", "org/drools/model/PatternDSL$PatternDef.expr",
                "org/drools/model/consequences/ConsequenceBuilder$_1.execute",
                "org/drools/model/functions/PredicateInformation.<init>", "org/drools/model/functions/PredicateInformation.addRuleNames",
                "org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs", "org/drools/model/impl/RuleBuilder.build",
                "org/drools/modelcompiler/dsl/pattern/D.declarationOf", "org/drools/modelcompiler/dsl/pattern/D.on",
                "org/drools/modelcompiler/dsl/pattern/D.pattern",
                "org/drools/modelcompiler/dsl/pattern/D.rule", FACTS + ".conclude"));
        for (FactKind kind : FactKind.values()) {
            calls.add(FACTS + '.' + kind.section());
            Arrays.stream(ModalTest.values()).forEach(test -> calls.add(MODEL + kind.typeName() + '.' + test.method()));
        }
        for (ConclusionKind kind : ConclusionKind.values()) {
            kind.factories().forEach(factory -> calls.add(MODEL + kind.typeName() + '.' + factory.name()));
        }
        return calls;
    }

    /**
     * Checks all classes of one compilation.
     *
     * @throws RulebookException if one of them could do more than a rule may
     */
    static void check(String packageName, Map<String, byte[]> classes) {
        CompiledCheck check = new CompiledCheck(packageName);
        classes.forEach((name, bytes) -> {
            String internal = name.replace('.', '/');
            ClassReader reader = new ClassReader(bytes);
            if (!internal.startsWith(check.own) || !reader.getClassName().equals(internal)) {
                throw refused(name, "stands outside of its package");
            }
            reader.accept(check.new Visitor(name), 0);
        });
    }

    private static RulebookException refused(String name, String what) {
        return new RulebookException("the compiled rules are refused: " + name + " " + what);
    }

    private final class Visitor extends ClassVisitor {

        private final String name;

        Visitor(String name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        private void require(boolean allowed, String what) {
            if (!allowed) {
                throw refused(name, what);
            }
        }

        private boolean ours(String type) {
            return type.startsWith(own);
        }

        @Override
        public void visit(int version, int access, String type, String signature, String superName, String[] interfaces) {
            require(SUPERTYPES.contains(superName) && SUPERTYPES.containsAll(Arrays.asList(interfaces)), "extends what no rule extends");
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
            require((access & Opcodes.ACC_NATIVE) == 0, "has a native method");
            require(!method.equals("finalize") && !method.equals("readObject") && !method.equals("readResolve"),
                    "has a method that the JVM calls by itself");
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    require(ours(owner) || CALLED.contains(owner + '.' + called), "calls " + owner + '.' + called);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    require(ours(owner) || opcode == Opcodes.GETSTATIC
                            && (owner.equals("java/util/Locale") || owner.equals(MODEL + "Grade") || owner.equals(MODEL + "BasisKind")),
                            "reads or writes " + owner + '.' + field);
                }

                @Override
                public void visitTypeInsn(int opcode, String type) {
                    require(ours(type) || type.startsWith("[") && type.contains(own) || CREATED.contains(type), "uses " + type);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    require(bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")
                            && Arrays.stream(arguments).noneMatch(Handle.class::isInstance),
                            "calls dynamically");
                }

                @Override
                public void visitLdcInsn(Object value) {
                    require(!(value instanceof Handle) && !(value instanceof org.objectweb.asm.ConstantDynamic), "holds a handle");
                }
            };
        }
    }
}
