package org.demarche.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, as it is installed on this machine. */
final class Browser implements AutoCloseable {

  private static final int HEIGHT = 900;

  /** How long anything may take, on a machine that is busy. */
  private static final Duration MOST = Duration.ofMinutes(2);

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final ChromeDriver driver;

  private Browser(File browser, File driverFile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(FLAGS);
    options.setCapability("goog:loggingPrefs", logs);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driverFile)
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(MOST);
  }

  /** The browser; where there is none, the test that asks is skipped, and says so loudly. */
  static Optional<Browser> orSkipped() {
    return orSkipped(System.getenv("PATH"), System.err);
  }

  static Optional<Browser> orSkipped(String path, PrintStream told) {
    Optional<Browser> found = found(path);
    if (found.isEmpty()) {
      told.println(
          "SKIPPED: the page was not tried in a browser. Install chromium and chromedriver.");
    }
    Assumptions.assumeTrue(found.isPresent(), "no browser");
    return found;
  }

  /** Nothing where none is installed in the folders of a path, or none that can be driven. */
  static Optional<Browser> found(String path) {
    Optional<File> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(it -> installed(it, path).stream())
            .findFirst();
    return browser.flatMap(
        it -> installed("chromedriver", path).map(driverFile -> new Browser(it, driverFile)));
  }

  private static Optional<File> installed(String command, String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> new File(folder, command))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Opens a page in a window so wide, light or dark, and waits until it is drawn. */
  void open(Path page, int width, String scheme) {
    open(page, width, scheme, "no-preference");
  }

  /** The same for somebody who prefers less motion, or does not. */
  void open(Path page, int width, String scheme, String motion) {
    size(width, HEIGHT);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
    driver.get(page.toUri().toString());
    new WebDriverWait(driver, MOST)
        .until(
            it ->
                !String.valueOf(script("return document.documentElement.dataset.ready"))
                    .equals("null"));
  }

  private void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Makes the window narrower or wider, and waits until what follows it has done so. */
  void resize(int width) {
    size(width, HEIGHT);
    driver.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " setTimeout(done, 50)))");
  }

  /** Makes the window as high as the page in it. */
  void stretch(int width) {
    Object height = script("return document.documentElement.scrollHeight");
    size(width, ((Long) height).intValue());
  }

  /** The roles that have a name in what the browser tells a screen reader, and the names. */
  List<String> named(List<String> roles) {
    JsonNode nodes =
        new ObjectMapper()
            .valueToTree(driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()))
            .get("nodes");
    List<String> named = new ArrayList<>();
    for (JsonNode node : nodes) {
      String role = node.at("/role/value").asText();
      if (!node.get("ignored").asBoolean() && roles.contains(role)) {
        named.add(role + ": " + node.at("/name/value").asText().strip());
      }
    }
    return named;
  }

  Object script(String text) {
    return driver.executeScript(text);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /** Clicks what may lie under something sticky. */
  void click(String selector) {
    WebElement element = find(selector);
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', inline: 'center'});"
            + " arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))",
        element);
  }

  /** Errors and warnings of the console since they were last asked for. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was asked for, but for the file itself and what is written out in it. */
  List<String> requests() throws IOException {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new ObjectMapper().readTree(entry.getMessage()).get("message");
      String url = message.at("/params/request/url").asText();
      boolean asked = message.get("method").asText().equals("Network.requestWillBeSent");
      if (asked && !url.startsWith("file:") && !url.startsWith("data:")) {
        requests.add(url);
      }
    }
    return requests;
  }

  /** A picture of the whole page, or of its first screen. */
  void photograph(Path file, boolean whole) throws IOException {
    Object picture =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", whole, "format", "png"))
            .get("data");
    write(file, picture);
  }

  /** Shows the page as it is printed, until one is opened again. */
  void asPrinted() {
    script("dispatchEvent(new Event('beforeprint'))");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** The page on paper, and how many sheets it takes. */
  int print(Path file) throws IOException {
    write(
        file,
        driver
            .executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
            .get("data"));
    String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.split("/Type /Page\\b(?!s)", -1).length - 1;
  }

  private static void write(Path file, Object base64) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(String.valueOf(base64)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
