package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the pages in Chromium, where it is installed. */
class BrowserTest {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserTest.class);
  private static final String NOT_CHECKED =
      "No chromium on the PATH: not checked whether report pages fit a screen %s pixels wide and"
          + " load without console messages";

  /** A window cannot be made as narrow as a phone, a frame can. */
  private static final String FRAME =
      """
      <!DOCTYPE html><title>waiting</title>
      <iframe width="%s" height="844" style="border:0" srcdoc="%s"></iframe>
      <script>
      window.onload = () => {
        const page = document.querySelector('iframe').contentDocument.documentElement;
        document.title = 'width ' + page.scrollWidth + ' sections '
            + page.querySelectorAll('section').length;
      };
      </script>
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"model, 4, 390", "model, 4, 1280", "classes, 4, 390", "run, 6, 390", "run, 6, 1280"})
  void fitsTheScreenWithoutConsoleMessages(String kind, int sections, int width) throws Exception {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      LOG.warn(NOT_CHECKED.formatted(width));
    }
    Assumptions.assumeTrue(chromium.isPresent(), NOT_CHECKED.formatted(width));
    Matcher title = opened(chromium.get(), page(kind), width);
    assertThat(Integer.parseInt(title.group(1))).isLessThanOrEqualTo(width);
    assertThat(Integer.parseInt(title.group(2))).isEqualTo(sections);
  }

  private static String page(String kind) {
    return switch (kind) {
      case "model" -> Samples.binary().html();
      case "classes" -> Samples.multiclass().html();
      default -> Samples.run().html();
    };
  }

  private Matcher opened(Path chromium, String page, int width) throws Exception {
    Path file = folder.resolve("frame.html");
    String quoted = page.replace("&", "&amp;").replace("\"", "&quot;");
    Files.writeString(file, FRAME.formatted(width, quoted));
    Path output = folder.resolve("output.html");
    Path errors = folder.resolve("errors.txt");
    run(chromium, file, output, errors);
    assertThat(Files.readString(errors)).doesNotContain("CONSOLE");
    String html = Files.readString(output);
    Matcher title = Pattern.compile("<title>width (\\d+) sections (\\d+)</title>").matcher(html);
    assertThat(title.find()).as("the page was loaded").isTrue();
    return title;
  }

  private void run(Path chromium, Path file, Path output, Path errors)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    chromium.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--enable-logging=stderr",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--window-size=1400,900",
                    "--dump-dom",
                    file.toUri().toString()))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("chromium ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
