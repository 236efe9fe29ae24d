package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses the pages as a reader would, in Chromium, where it is installed. */
class BrowserTest {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserTest.class);
  private static final String NOT_CHECKED =
      "No chromium on the PATH: not checked whether report pages fit their screens, load without"
          + " script errors and network requests, are accessible by axe's rules, and whether the"
          + " threshold moves and tables sort";

  /** Of each figure of the explorer, what is read at its place. */
  private static final List<String> FIGURES =
      List.of("x-tp", "x-fp", "x-f1", "x-precision", "x-recall", "x-cost", "x-capacity");

  @TempDir static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.program();
    if (program.isEmpty()) {
      LOG.warn(NOT_CHECKED);
    }
    Assumptions.assumeTrue(program.isPresent(), NOT_CHECKED);
    browser = new Chromium(program.get(), folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path opened(String kind, int width) throws Exception {
    Path file = folder.resolve(kind + ".html");
    Files.writeString(file, page(kind));
    browser.open(file, width);
    return file;
  }

  private static String page(String kind) {
    return switch (kind) {
      case "model" -> Samples.released().html();
      case "refused" -> Samples.refused().html();
      case "hostile" -> Samples.withHostileNames().html();
      case "classes" -> Samples.multiclass().html();
      case "tiny" -> Samples.withOneClass().html();
      default -> Samples.run().html();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "model, 390",
    "model, 1280",
    "hostile, 390",
    "classes, 390",
    "tiny, 390",
    "run, 390",
    "run, 1280"
  })
  void fitsTheScreenAndAsksForNothing(String kind, int width) throws Exception {
    Path file = opened(kind, width);
    assertThat(browser.requests()).containsExactly(file.toUri().toString());
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(browser.value("document.querySelectorAll('section').length").asInt()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "model, light",
    "model, dark",
    "hostile, light",
    "classes, light",
    "classes, dark",
    "tiny, dark",
    "run, light",
    "run, dark"
  })
  void breaksNoRuleOfAxe(String kind, String scheme) throws Exception {
    browser.colours(scheme);
    opened(kind, 1280);
    browser.value("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.value(axe() + "; 0");
    JsonNode found =
        browser.value(
            "axe.run().then(r => ({rules: r.passes.length, found: r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.html + ' ' + n.failureSummary).join('; '))}))");
    assertThat(found.path("rules").asInt()).isGreaterThan(15);
    List<String> violations = new ArrayList<>();
    found.path("found").forEach(v -> violations.add(v.asText()));
    assertThat(violations).isEmpty();
  }

  /** The rules of axe-core, which its Selenium binding carries. */
  private static String axe() throws IOException {
    try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(script).as("axe.min.js on the class path of the tests").isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void movesTheThresholdByKeyboardAndBack() throws Exception {
    opened("model", 1280);
    List<String> own = texts(FIGURES);
    browser.value("document.getElementById('threshold').focus()");
    for (int i = 0; i < 5; i++) {
      browser.press("ArrowRight", 39);
    }
    assertThat(browser.value("document.getElementById('threshold').value").asInt()).isEqualTo(305);
    List<String> moved = texts(FIGURES);
    for (int i = 0; i < FIGURES.size(); i++) {
      assertThat(moved.get(i)).as(FIGURES.get(i)).isNotEqualTo(own.get(i));
    }
    browser.value("document.getElementById('go-own').click()");
    assertThat(texts(FIGURES)).isEqualTo(own);
  }

  @Test
  void countsAtAnyThresholdAsTheRowsSay() throws Exception {
    opened("model", 1280);
    for (int at : List.of(0, 1, 137, 500, 999, 1_000)) {
      slide("threshold", at);
      Decided expected = Samples.binary().steps().orElseThrow().from(at);
      assertThat(texts(FIGURES))
          .as("at " + at)
          .containsExactly(
              count(expected.truePositives(), expected.positives()),
              count(expected.falsePositives(), expected.negatives()),
              Numbers.figure(expected.f1()),
              Numbers.figure(expected.precision()),
              Numbers.figure(expected.recall()),
              Numbers.decimals(expected.cost(Samples.binary().facts().costs()), 0),
              Numbers.decimals(expected.capacity(), 0));
    }
  }

  private static String count(double rows, double all) {
    return Numbers.decimals(rows, 0) + "\n" + Numbers.percent(rows, all);
  }

  @Test
  void findsTheThresholdsOfLeastCostAndOfACapacity() throws Exception {
    opened("model", 1280);
    slide("cost-fp", 3);
    slide("cost-fn", 20);
    String line = browser.value("document.getElementById('cost-line').getAttribute('d')").asText();
    browser.value("document.getElementById('go-cost').click()");
    Costs costs = new Costs(3, 20);
    ThresholdSteps counts = Samples.binary().steps().orElseThrow();
    double least = Double.POSITIVE_INFINITY;
    for (int at = 0; at <= 1_000; at++) {
      least = Math.min(least, counts.from(at).cost(costs));
    }
    assertThat(texts(List.of("x-cost"))).containsExactly(Numbers.decimals(least, 0));
    slide("cost-fn", 1);
    assertThat(browser.value("document.getElementById('cost-line').getAttribute('d')").asText())
        .isNotEqualTo(line);
    slide("capacity", 500);
    browser.value("document.getElementById('go-capacity').click()");
    int at = browser.value("document.getElementById('threshold').value").asInt();
    assertThat(counts.from(at).capacity()).isLessThanOrEqualTo(500);
    assertThat(counts.from(at - 1).capacity()).isGreaterThan(500);
  }

  private static void slide(String id, double value) throws Exception {
    browser.value(
        "(e => { e.value = %s; e.dispatchEvent(new Event('input')); })(document.getElementById('%s'))"
            .formatted(value, id));
  }

  @Test
  void sortsTablesByKeyboard() throws Exception {
    opened("model", 1280);
    browser.value(
        "window.trials = document.querySelector('[aria-label=Trials] table');"
            + "window.head = trials.tHead.rows[0].cells[2];"
            + "head.querySelector('button').focus()");
    browser.press("Enter", 13);
    assertThat(column(2)).startsWith("0.9051", "0.9049", "0.9043", "–");
    assertThat(order()).isEqualTo("descending");
    browser.press(" ", 32);
    assertThat(column(2)).startsWith("0.9043", "0.9049", "0.9051", "–");
    assertThat(order()).isEqualTo("ascending");
  }

  private static String order() throws Exception {
    return browser.value("head.getAttribute('aria-sort')").asText();
  }

  private static List<String> column(int column) throws Exception {
    List<String> texts = new ArrayList<>();
    browser
        .value(
            "[...trials.tBodies[0].rows].map(r => r.cells[%s].firstChild.textContent)"
                .formatted(column))
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> texts(List<String> ids) throws Exception {
    String list = String.join("','", ids);
    return List.of(
        browser
            .value("['" + list + "'].map(i => document.getElementById(i).innerText).join('|')")
            .asText()
            .split("\\|"));
  }
}
