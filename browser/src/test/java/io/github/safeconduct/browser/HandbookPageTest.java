package io.github.safeconduct.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.authoring.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The handbook as it lies in a folder, with no server: found by a word, followed from a source, on a phone, on paper, without a mouse. */
class HandbookPageTest {

    private static final Path CASES = Path.of("..", "src", "test", "resources", "rules", "unhcr", "onward-transfer.cases.yaml");

    @AutoClose
    private static Browser browser;

    @TempDir
    private static Path folder;

    private static Path site;

    @BeforeAll
    static void write() throws IOException {
        site = folder.resolve("site");
        Handbook.of(Safeconduct.load(), Optional.empty(), List.of(CASES), Optional.empty()).write(site);
        browser = Browser.start();
    }

    @BeforeEach
    void atADesk() {
        browser.desktop().asPrinted(false);
    }

    private static void open(String page) {
        browser.open(site.resolve(page));
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static List<String> results() {
        return browser.driver().findElements(By.cssSelector("#results a")).stream().map(WebElement::getText).toList();
    }

    @Test
    void aNormIsFoundByAWordFromAnyPage() throws IOException {
        open("term/recipientType.html");
        find("header input[type=search]").sendKeys("unhcr told before", Keys.ENTER);
        browser.arriveAt("/search.html?q=unhcr+told+before");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/search.html?q=unhcr+told+before");
        assertThat(results().get(0)).isEqualTo("UNHCR-OT-05 People are told before their data travel");
        assertThat(find("#told").getText()).contains("found");
        browser.picture("handbook-search");
        find("#results a").click();
        assertThat(find("h1").getText()).contains("UNHCR-OT-05");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theSearchFollowsWhatIsWrittenAndSaysWhereNothingIsFound() {
        open("search.html");
        WebElement box = find("#q");
        box.sendKeys("embassy");
        assertThat(results()).contains("What kind of recipient is it?");
        box.clear();
        box.sendKeys("UNHCR-OT-05");
        assertThat(results().get(0)).startsWith("UNHCR-OT-05 ");
        box.clear();
        box.sendKeys("<img src=x onerror=alert(1)> zzzz");
        assertThat(results()).isEmpty();
        assertThat(find("#told").getText()).startsWith("Nothing is found");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSourceLeadsToItsArticlesAndFromThereToTheRules() {
        open("index.html");
        browser.driver().findElement(By.linkText("Sources")).click();
        browser.driver().findElement(By.linkText("Policy on the Protection of Personal Data of Persons of Concern to UNHCR")).click();
        assertThat(browser.driver().findElements(By.tagName("h2")).stream().map(WebElement::getText)).contains("\u00A76.1");
        browser.driver().findElement(By.linkText("people are told before their data travel")).click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("norm/UNHCR-OT-05.html#rules");
        assertThat(find("pre.drl").getText()).contains("rule \"UNHCR-OT-05 people are told before their data travel\"");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "search.html?q=child", "norm/UNHCR-OT-05.html", "norm/UNHCR-DG-01.html", "norm/ICRC-OQ-03.html",
            "term/recipientType.html", "body/unhcr.html", "area/onward-transfer.html", "source/icrc-ICRC-HB3-2024.html", "sources.html",
            "terms.html"})
    void onAPhoneNothingRunsOffTheScreen(String page) throws IOException {
        browser.phone();
        browser.open(java.net.URI.create(site.toUri() + page));
        assertThat(browser.sideways()).as("pixels to scroll sideways").isZero();
        assertThat(browser.script("return getComputedStyle(document.body).fontSize")).isEqualTo("16px");
        WebElement heading = find("h1");
        assertThat(heading.getRect().y).as("seen without scrolling").isLessThan(400);
        browser.picture("handbook-phone-" + page.replaceAll("[^A-Za-z0-9]+", "-"));
        assertThat(browser.complaints()).isEmpty();
    }

    /** What leads elsewhere is of no use on paper; what is folded away is there. */
    @Test
    void onPaperThereIsTheTextAndNoWayAbout() throws IOException {
        open("body/un-system.html");
        assertThat(find("header.top").isDisplayed()).isTrue();
        browser.asPrinted(true);
        assertThat(find("header.top").isDisplayed()).isFalse();
        assertThat(find("h1").isDisplayed()).isTrue();
        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        for (WebElement one : browser.driver().findElements(By.cssSelector("details > :not(summary)"))) {
            assertThat(one.getRect().height).isPositive();
        }
        browser.picture("handbook-paper");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutAMouseTheFirstKeyLeadsPastTheHeaderAndEveryStopIsSeen() {
        open("norm/UNHCR-OT-05.html");
        find("body").sendKeys(Keys.TAB);
        WebElement first = browser.driver().switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("To the text");
        assertThat(first.getRect().x).isNotNegative();
        first.sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#main");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement next = browser.driver().switchTo().activeElement();
        assertThat(next.findElements(By.xpath("ancestor::main"))).as(next.getText() + " stands in the text").isNotEmpty();
        assertThat(browser.script("return getComputedStyle(arguments[0]).outlineStyle", next)).isEqualTo("solid");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Text against what it stands on, by the measure of WCAG 2.2 for small text; by day and by night. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theTextStandsOutByDayAndByNight(String scheme) throws IOException {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        for (String page : List.of("index.html", "norm/UNHCR-OT-05.html", "search.html?q=child")) {
            browser.open(java.net.URI.create(site.toUri() + page));
            assertThat((List<?>) browser.script(FAINT)).as(page + " by " + scheme).isEmpty();
            browser.picture("handbook-" + scheme + "-" + page.replaceAll("[^A-Za-z0-9]+", "-"));
        }
        assertThat(browser.script("return matchMedia('(prefers-color-scheme: dark)').matches")).isEqualTo(scheme.equals("dark"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static final String FAINT = """
            const numbers = text => text.match(/[0-9.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92
                : Math.pow((part + 0.055) / 1.055, 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
            const behind = element => {
                for (let one = element; one; one = one.parentElement) {
                    const colour = numbers(getComputedStyle(one).backgroundColor);
                    if (colour.length === 3 || colour[3] > 0) {
                        return colour;
                    }
                }
                return [255, 255, 255];
            };
            const faint = [];
            for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== '');
                if (own && element.getClientRects().length > 0 && element.tagName !== 'text') {
                    const one = light(numbers(getComputedStyle(element).color));
                    const other = light(behind(element));
                    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                    if (contrast < 4.5) {
                        faint.push(element.tagName + ' ' + element.textContent.slice(0, 40) + ' ' + contrast.toFixed(2));
                    }
                }
            }
            return faint;
            """;

    @Test
    void whatTheSiteIsMadeOfLiesInItsFolder() throws IOException {
        assertThat(Files.readString(site.resolve("handbook.txt"))).contains("norm/UNHCR-OT-05.html");
        open("norm/UNHCR-OT-05.html");
        List<?> loaded = (List<?>) browser.script("return performance.getEntriesByType('resource').map(one => one.name)");
        assertThat(loaded).allMatch(name -> name.toString().startsWith(site.toUri().toString()));
    }
}
