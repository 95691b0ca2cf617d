package io.github.safeconduct.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.casefile.CaseFile;
import io.github.safeconduct.report.CaseLabel;
import io.github.safeconduct.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** The page of a decision as a person sees it: on a phone, at a desk, on paper. The pictures are kept to be looked at. */
class ReportPageTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();
    private static final Examples EXAMPLES = new Examples(SAFECONDUCT);

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    private static Decision open(String name) throws IOException {
        CaseFile one = EXAMPLES.read(name);
        Decision decision = EXAMPLES.decide(one);
        Path page = Files.createDirectories(Path.of("target", "pages")).resolve(name + ".html");
        Files.writeString(page, HtmlReport.of(SAFECONDUCT, CaseLabel.named(one.name()), decision));
        browser.asPrinted(false).open(page);
        return decision;
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry-asks-for-the-asylum-list", "one-list-three-rulebooks", "rescue-of-a-dying-woman"})
    void onAPhoneTheOutcomeStandsFirstAndNothingRunsOffTheScreen(String name) throws IOException {
        browser.phone();
        Decision decision = open(name);
        WebElement verdict = find(".verdict strong");
        assertThat(verdict.isDisplayed()).isTrue();
        assertThat(verdict.getText()).isEqualTo(HtmlReport.headline(decision));
        Rectangle place = verdict.getRect();
        assertThat(place.y + place.height).as("seen without scrolling").isLessThan(740);
        assertThat(place.x + place.width).isLessThanOrEqualTo(360);
        assertThat(browser.sideways()).as("pixels to scroll sideways").isZero();
        assertThat(browser.script("return getComputedStyle(document.body).fontSize")).isEqualTo("16px");
        browser.picture(name + "-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry-asks-for-the-asylum-list", "one-list-three-rulebooks", "rescue-of-a-dying-woman"})
    void atADeskEveryNormThatHoldsItUpIsSeenWithItsSource(String name) throws IOException {
        browser.desktop();
        Decision decision = open(name);
        String seen = find("body").getText();
        for (CitedConclusion one : decision.blocking()) {
            assertThat(seen).contains(one.norm(), one.locator(), one.sourceTitle().strip());
        }
        decision.questions().forEach(question -> assertThat(seen).contains(question.ask()));
        assertThat(browser.sideways()).isZero();
        browser.picture(name + "-desk");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Whatever can be folded away is there on paper, where nobody can open it. */
    @Test
    void onPaperNothingIsFoldedAway() throws IOException {
        browser.desktop();
        open("one-list-three-rulebooks");
        List<WebElement> folded = browser.driver().findElements(By.cssSelector("details > :not(summary)"));
        assertThat(folded).isNotEmpty();
        assertThat(folded).noneMatch(WebElement::isDisplayed);
        browser.asPrinted(true);
        for (WebElement one : folded) {
            assertThat(one.getRect().height).as(one.getTagName()).isPositive();
        }
        browser.picture("one-list-three-rulebooks-paper");
        assertThat(browser.complaints()).isEmpty();
    }
}
