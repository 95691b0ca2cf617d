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
import java.util.Locale;
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
        return open(name, Locale.ENGLISH);
    }

    private static Decision open(String name, Locale language) throws IOException {
        CaseFile one = EXAMPLES.read(name);
        Decision decision = EXAMPLES.decide(one);
        Path page = Files.createDirectories(Path.of("target", "pages")).resolve(name + "-" + language + ".html");
        Files.writeString(page, HtmlReport.of(SAFECONDUCT, CaseLabel.named(one.name()), decision, language));
        browser.asPrinted(false).open(page);
        return decision;
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    /** Where on the screen a character of an element's text begins. */
    private static double left(String css, int character) {
        String script = "const range = document.createRange(); const text = document.querySelector(arguments[0]).firstChild;"
                + "range.setStart(text, arguments[1]); range.setEnd(text, arguments[1] + 1);"
                + "return range.getBoundingClientRect().left;";
        return ((Number) browser.script(script, css, character)).doubleValue();
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

    /** The proof unfolds step by step, and however deep it goes, nothing of it runs off a phone. */
    @Test
    void theProofUnfoldsByHand() throws IOException {
        browser.phone();
        Decision decision = open("one-list-three-rulebooks");
        WebElement root = find("ul.proof > li > details > summary");
        assertThat(root.getText()).isEqualTo(HtmlReport.headline(decision));
        WebElement norm = find("ul.proof > li > details > ul > li > details > summary");
        assertThat(norm.isDisplayed()).isFalse();
        root.click();
        assertThat(norm.isDisplayed()).isTrue();
        norm.click();
        assertThat(find("ul.proof > li > details > ul > li > details > ul > li").isDisplayed()).isTrue();
        browser.script("document.querySelectorAll('.proof details').forEach(one => one.open = true); return true");
        assertThat(browser.sideways()).isZero();
        browser.picture("one-list-three-rulebooks-proof-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry-asks-for-the-asylum-list", "one-list-three-rulebooks"})
    void anArabicReportRunsFromRightToLeftAndItsEnglishDoesNot(String name) throws IOException {
        Locale arabic = Locale.forLanguageTag("ar");
        browser.phone();
        Decision decision = open(name, arabic);
        assertThat(browser.script("return getComputedStyle(document.body).direction")).isEqualTo("rtl");
        assertThat(find(".verdict strong").getText()).isEqualTo(HtmlReport.headline(decision, arabic));
        assertThat(browser.script("return getComputedStyle(document.querySelector('.verdict')).borderRightStyle")).isEqualTo("solid");
        List<WebElement> english = browser.driver().findElements(By.cssSelector("main section bdi[lang=en]"));
        assertThat(english).hasSizeGreaterThan(20);
        assertThat(browser.script("return [...document.querySelectorAll('bdi[lang=en]')].every("
                + "one => getComputedStyle(one).direction === 'ltr' && getComputedStyle(one).unicodeBidi === 'isolate')")).isEqualTo(true);
        // As it is seen: a quotation begins left of where it ends, a heading right of it, and a day stays year, month and day.
        assertThat(left("cite bdi", 0)).isLessThan(left("cite bdi", 5));
        assertThat(left("h2", 0)).isGreaterThan(left("h2", 3));
        assertThat(find("footer bdi").getText()).isEqualTo(decision.asOf().toString());
        assertThat(left("footer bdi", 0)).isLessThan(left("footer bdi", 5));
        assertThat(left("footer bdi", 5)).isLessThan(left("footer bdi", 8));
        // The picture is mirrored, and none of its words leaves it.
        assertThat((Boolean) browser.script("""
                const picture = document.querySelector('svg').getBoundingClientRect();
                return [...document.querySelectorAll('svg > text')].every(text => { const box = text.getBoundingClientRect();
                    return box.left >= picture.left && box.right <= picture.right; })""")).isTrue();
        assertThat(browser.sideways()).isZero();
        browser.picture(name + "-arabic-phone");
        browser.desktop().picture(name + "-arabic-desk");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Words are longer in other languages; a phone is no wider for it. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "zh"})
    void noLanguageRunsOffAPhone(String code) throws IOException {
        browser.phone();
        Decision decision = open("one-list-three-rulebooks", Locale.forLanguageTag(code));
        assertThat(find(".verdict strong").getText()).isEqualTo(HtmlReport.headline(decision, Locale.forLanguageTag(code)));
        assertThat(find("#note").isDisplayed()).isTrue();
        assertThat(browser.sideways()).isZero();
        browser.picture("one-list-three-rulebooks-" + code + "-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Whatever can be folded away is there on paper, where nobody can open it; of the proof, what a reader had unfolded. */
    @Test
    void onPaperNothingIsFoldedAway() throws IOException {
        browser.desktop();
        open("one-list-three-rulebooks");
        List<WebElement> folded = browser.driver().findElements(By.cssSelector("details:not(.proof *) > :not(summary)"));
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
