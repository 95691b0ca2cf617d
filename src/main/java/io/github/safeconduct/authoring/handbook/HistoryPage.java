package io.github.safeconduct.authoring.handbook;

import io.github.safeconduct.law.Term;
import java.util.List;
import java.util.Map;

/** The page of what has changed since an earlier version. */
final class HistoryPage {

    private HistoryPage() {}

    static String of(Material material, History history) {
        HandbookPage page = new HandbookPage(material, HandbookPage.HISTORY, "History");
        return page.write(() -> {
            page.markup().element("h1", "What has changed");
            history.versions().forEach((book, versions) -> page.site().section(book, book + ", version " + versions, () -> {
                Map<String, History.Change> norms = history.norms(book);
                if (norms.isEmpty()) {
                    page.paragraph("No norm has changed.");
                }
                norms.forEach((id, change) -> {
                    page.markup().element("h3", () -> {
                        page.markup().text(change.kind().word() + ": ");
                        if (change.kind() == History.Kind.GONE) {
                            page.markup().text(id + " " + change.title());
                        } else {
                            page.norm(id);
                        }
                    });
                    details(page, change);
                });
            }));
            terms(page, material, history.terms());
        });
    }

    private static void terms(HandbookPage page, Material material, Map<String, History.Change> terms) {
        page.site().section("questions", "Questions", () -> {
            if (terms.isEmpty()) {
                page.paragraph("No question has changed.");
            }
            terms.forEach((name, change) -> {
                page.markup().element("h3", () -> {
                    Term term = material.vocabulary().find(name);
                    page.markup().text(change.kind().word() + ": ");
                    if (term == null || change.kind() == History.Kind.GONE) {
                        page.markup().text(name + ", " + change.title());
                    } else {
                        page.link(material.termPage(term.name()), change.title());
                        page.markup().text(" ");
                        page.markup().element("code", name);
                    }
                });
                details(page, change);
            });
        });
    }

    /** What became of one thing, on its own page. */
    static void change(HandbookPage page, History.Change change) {
        page.markup().element("p", () -> page.markup().element("strong", change.kind().word()));
        details(page, change);
    }

    private static void details(HandbookPage page, History.Change change) {
        List<String> what = change.what();
        if (!what.isEmpty()) {
            page.markup().element("ul", () -> what.forEach(line -> page.markup().element("li", line)));
        }
        if (!change.before().isEmpty()) {
            page.markup().element("details", () -> {
                page.markup().element("summary", "The rules as they were");
                page.site().lines(change.before(), "drl");
            });
        }
    }
}
