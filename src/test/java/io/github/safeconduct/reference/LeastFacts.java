package io.github.safeconduct.reference;

import io.github.safeconduct.law.Term;
import io.github.safeconduct.law.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a flow says what is done, with which data, and for a transfer to whom. */
final class LeastFacts {

    private static final Set<String> DATA = Set.of("dataCategory", "dataType");
    private static final Set<String> TO_WHOM = Set.of("recipientType", "recipientBody");

    private LeastFacts() {}

    /** @param stated the answers with what they imply */
    static boolean known(Map<String, Object> stated, List<Book> books, Vocabulary vocabulary) {
        boolean what = says(stated, "operationKind") || !stated.containsKey("operationKind")
                && stated.entrySet().stream().anyMatch(one -> happens(vocabulary.find(one.getKey()), one.getValue(), books));
        Object travels = stated.get("transferProposed");
        boolean transfer = (Boolean.TRUE.equals(travels) || Kleene.UNKNOWN.equals(travels))
                && !"PUBLICATION".equals(stated.get("operationKind"));
        return what && DATA.stream().anyMatch(name -> says(stated, name))
                && (!transfer || TO_WHOM.stream().anyMatch(name -> says(stated, name)));
    }

    /** Whether what is done is something else than every kind there is, and nothing else says it. */
    static boolean ofNoKnownKind(Map<String, Object> stated, List<Book> books, Vocabulary vocabulary) {
        return Term.OTHER.equals(stated.get("operationKind"))
                && stated.entrySet().stream()
                        // To whom data go does not say what is done.
                        .filter(one -> !one.getKey().equals("transferProposed") || TO_WHOM.stream().noneMatch(name -> says(stated, name)))
                        .noneMatch(one -> happens(vocabulary.find(one.getKey()), one.getValue(), books));
    }

    private static boolean says(Map<String, Object> stated, String name) {
        return stated.containsKey(name) && !Set.of(Kleene.UNKNOWN, "NONE").contains(stated.get(name));
    }

    /** Whether a statement says that something happens: silence about the term would mean that it does not, and some row asks for it. */
    private static boolean happens(Term term, Object answer, List<Book> books) {
        boolean yes = Boolean.TRUE.equals(answer)
                || (answer instanceof String code && !code.equals("NONE") && !code.equals(Kleene.UNKNOWN) && !code.equals(Term.OTHER));
        return yes && term != null && term.fact().saysWhatIsDone() && !term.marks().background()
                && books.stream().anyMatch(book -> term.closedIn(book.name()) && book.reads(term.name()));
    }
}
