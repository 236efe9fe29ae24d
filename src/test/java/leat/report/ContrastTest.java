package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether text can be read on what it stands on (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--(\\w+):#([0-9a-f]{3,8})[;}]");

  @ParameterizedTest
  @CsvSource({
    "ink, paper", "ink, card", "ink, pale", "soft, paper", "soft, card", "water, paper",
    "water, card", "good, paper", "good, card", "warning, paper", "warning, card", "bad, paper",
    "bad, card"
  })
  void textStandsOut(String text, String ground) {
    for (boolean isDark : new boolean[] {false, true}) {
      Map<String, double[]> colours = colours(isDark);
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("%s on %s, %s", text, ground, isDark ? "dark" : "light")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @CsvSource({"s0", "s1", "s2", "s3", "s4", "s5"})
  void linesStandOut(String series) {
    for (boolean isDark : new boolean[] {false, true}) {
      Map<String, double[]> colours = colours(isDark);
      assertThat(contrast(colours.get(series), colours.get("card")))
          .as("%s, %s", series, isDark ? "dark" : "light")
          .isGreaterThanOrEqualTo(3);
    }
  }

  /** A cell of the confusion matrix has up to 32 % of the colour of its series in the paper. */
  @ParameterizedTest
  @CsvSource({"s0", "s1"})
  void countsStandOutOfTheirCells(String series) {
    for (boolean isDark : new boolean[] {false, true}) {
      Map<String, double[]> colours = colours(isDark);
      double[] cell = mixed(colours.get(series), colours.get("paper"), 0.32);
      assertThat(contrast(colours.get("ink"), cell))
          .as("ink on %s, %s", series, isDark ? "dark" : "light")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  /** Those of the light page, overwritten by those of the dark one. */
  private static Map<String, double[]> colours(boolean isDark) {
    int dark = Style.SHEET.indexOf("prefers-color-scheme:dark");
    assertThat(dark).isPositive();
    Map<String, double[]> colours = new TreeMap<>();
    read(Style.SHEET.substring(0, dark), colours);
    if (isDark) {
      read(Style.SHEET.substring(dark), colours);
    }
    assertThat(colours).hasSizeGreaterThan(15);
    return colours;
  }

  private static void read(String sheet, Map<String, double[]> colours) {
    Matcher matcher = COLOUR.matcher(sheet.replace("\n", ""));
    while (matcher.find()) {
      colours.put(matcher.group(1), channels(matcher.group(2)));
    }
  }

  private static double[] channels(String hex) {
    String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    double[] channels = new double[3];
    for (int i = 0; i < 3; i++) {
      channels[i] = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
    }
    return channels;
  }

  private static double[] mixed(double[] colour, double[] ground, double share) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = share * colour[i] + (1 - share) * ground[i];
    }
    return mixed;
  }

  private static double contrast(double[] one, double[] other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(double[] colour) {
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
