package io.github.safeconduct.internal.decide;

import io.github.safeconduct.internal.reading.Rule;
import io.github.safeconduct.model.Basis;
import io.github.safeconduct.model.BasisKind;
import io.github.safeconduct.model.BasisUnavailable;
import io.github.safeconduct.model.Conclusion;
import io.github.safeconduct.model.Definition;
import io.github.safeconduct.model.Deletion;
import io.github.safeconduct.model.Finding;
import io.github.safeconduct.model.Grade;
import io.github.safeconduct.model.Permission;
import io.github.safeconduct.model.Referral;
import io.github.safeconduct.model.Refusal;
import io.github.safeconduct.model.Requirement;
import io.github.safeconduct.model.Sensitivity;
import io.github.safeconduct.model.Suspension;
import io.github.safeconduct.model.Waiver;
import java.util.List;

/** What an insert of a rule adds, made once when the rulebook is loaded: what the rule fires with must be equal to it. */
final class Conclusions {

    private Conclusions() {}

    static Conclusion of(Rule.Insert insert) {
        List<String> arguments = insert.arguments();
        String norm = arguments.get(arguments.size() - 1);
        String first = arguments.get(0);
        return switch (insert.conclusion() + "." + insert.factory()) {
            case "Refusal.under" -> Refusal.under(norm);
            case "Deletion.under" -> Deletion.under(norm);
            case "Suspension.under" -> Suspension.under(norm);
            case "Referral.to" -> Referral.to(first, norm);
            case "Requirement.under" -> Requirement.under(norm);
            case "Permission.under" -> Permission.under(norm);
            case "Permission.withConditions" -> Permission.withConditions(norm);
            case "Permission.toWithhold" -> Permission.toWithhold(norm);
            case "Waiver.lifting" -> Waiver.lifting(first, norm);
            case "Basis.of" -> Basis.of(BasisKind.valueOf(constant(first)), norm);
            case "BasisUnavailable.of" -> BasisUnavailable.of(BasisKind.valueOf(constant(first)), norm);
            case "Sensitivity.of" -> Sensitivity.of(Grade.valueOf(constant(first)), norm);
            case "Definition.yes" -> Definition.yes(first, norm);
            case "Definition.no" -> Definition.no(first, norm);
            case "Definition.of" -> Definition.of(first, arguments.get(1), norm);
            case "Finding.under" -> Finding.under(norm);
            default -> throw new IllegalArgumentException("unknown conclusion " + insert.conclusion() + "." + insert.factory());
        };
    }

    /** {@code Grade.HIGH} without its type. */
    private static String constant(String text) {
        return text.substring(text.indexOf('.') + 1);
    }
}
