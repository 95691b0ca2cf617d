package io.github.safeconduct.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser without a window and without a history, of this machine's own Chromium; nothing is downloaded. Made once for the tests of a
 * class and closed after them.
 */
final class Browser implements AutoCloseable {

    /** What a test leaves behind for people to look at. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path profile;
    private final ChromeDriver driver;
    private final List<String> errors = new ArrayList<>();

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser start() throws IOException {
        Path chromium = installed("browser.chromium", "/usr/bin/chromium");
        Path driver = installed("browser.driver", "/usr/bin/chromedriver");
        Path profile = Files.createTempDirectory("browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", console);
        return new Browser(profile, new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).usingAnyFreePort().build(), options));
    }

    private static Path installed(String property, String usual) {
        Path program = Path.of(System.getProperty(property, usual));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(program + " is not there; install Debian's packages chromium and chromium-driver, or say where"
                    + " it is with -D" + property);
        }
        return program;
    }

    /** For what this class has no word for. */
    ChromeDriver driver() {
        return driver;
    }

    /** A small phone, held upright. */
    Browser phone() {
        return screen(360, 740, true);
    }

    Browser desktop() {
        return screen(1280, 900, false);
    }

    private Browser screen(int width, int height, boolean mobile) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", mobile ? 2 : 1, "mobile", mobile));
        return this;
    }

    /** Lays pages out as on a screen, or as on paper. */
    Browser asPrinted(boolean printed) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
        return this;
    }

    Browser open(Path page) {
        return open(page.toAbsolutePath().toUri());
    }

    Browser open(URI page) {
        driver.get(page.toString());
        return this;
    }

    /** Waits for a page whose address ends like this, until it is whole: a form is sent while the page it stands on is still there. */
    void arriveAt(String end) {
        new WebDriverWait(driver, PATIENCE).withMessage(() -> "the browser is at " + driver.getCurrentUrl() + " and not at …" + end)
                .until(there -> String.valueOf(there.getCurrentUrl()).endsWith(end)
                        && script("return document.readyState").equals("complete"));
    }

    /** What a script in the page gives. */
    Object script(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** How far the page can be scrolled sideways, in pixels. */
    long sideways() {
        return (Long) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Whatever the browser complained of since it was started: its console's errors and warnings, a file that was not found among them. */
    List<String> complaints() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            errors.add(entry.getLevel() + " " + entry.getMessage());
        }
        return List.copyOf(errors);
    }

    /** The whole page, however long it is, as a picture under {@code target/screenshots}. */
    Path picture(String name) throws IOException {
        Map<String, Object> taken = driver.executeCdpCommand("Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(PICTURES);
        return Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) taken.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
