package io.github.safeconduct.packaging;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.model.PersonalData;
import io.github.safeconduct.model.Recipient;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.OperationKind;
import io.github.safeconduct.terms.RecipientKind;
import java.time.LocalDate;

/** A host application in a few lines: decides one case and prints the outcome. */
public final class Host {

    private Host() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            new io.github.safeconduct.casefile.CaseFileReader(Safeconduct.load().vocabulary()).read(java.nio.file.Path.of(args[0]));
        }
        System.out.println(decide());
    }

    public static String decide() {
        try (CaseSession session = Safeconduct.load().openSession()) {
            return session.insert(Controller.of(Body.OCHA))
                    .insert(Operation.of(OperationKind.DISCLOSURE))
                    .insert(PersonalData.of().yes("dataIsPersonal"))
                    .insert(Recipient.of(RecipientKind.DONOR))
                    .answers(java.util.Map.of("basisClaimed", "DONOR_REQUEST"))
                    .asOf(LocalDate.of(2026, 1, 1))
                    .decide().outcome().name();
        }
    }
}
