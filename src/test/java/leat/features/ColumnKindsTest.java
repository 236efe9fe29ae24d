package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.ExitCode;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.config.FeatureSettings.TimePart;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.model.AgeOf;
import leat.model.Encoding;
import leat.model.ImputeNumber;
import org.junit.jupiter.api.Test;

/** What columns are taken for by their type, their training rows and the config. */
class ColumnKindsTest {
  private static final Contract NUMBERS =
      TypedRows.contract("x", ColumnType.LONG, "z", ColumnType.DOUBLE);
  private static final Contract TIMES =
      TypedRows.contract("day", ColumnType.DATE, "at", ColumnType.TIMESTAMP);

  @Test
  void wholeNumbersThatCountTheRowsAreAnId() {
    assertThat(decision(longs(300, i -> 5_000 + 3L * i), Cleaned.FEATURES))
        .isEqualTo(
            new FeatureDecision(
                "x", "id", "whole numbers in a row, and no two training rows have the same"));
    // more than the 20,000 values that are kept
    assertThat(decision(longs(20_500, i -> 7L * i), Cleaned.FEATURES).kind()).isEqualTo("id");
  }

  @Test
  void wholeNumbersThatStandTwiceOrLieFarApartAreNumbers() {
    assertThat(decision(longs(300, i -> 5_000 + 3L * Math.max(i, 1)), Cleaned.FEATURES).kind())
        .isEqualTo("number");
    assertThat(decision(longs(20_500, i -> 7L * Math.max(i, 1)), Cleaned.FEATURES).kind())
        .isEqualTo("number");
    assertThat(decision(longs(300, i -> 11L * i), Cleaned.FEATURES).kind()).isEqualTo("number");
  }

  @Test
  void theConfigDecidesWhereItSaysSomething() {
    List<Object[]> rows = longs(300, i -> (long) i % 150);
    assertThat(decision(rows, Cleaned.saying("x", ColumnKind.ID, Encode.AUTO)))
        .isEqualTo(new FeatureDecision("x", "id", "the config says so"));
    assertThat(decision(rows, Cleaned.saying("x", ColumnKind.CONSTANT, Encode.AUTO)).kind())
        .isEqualTo("constant");
    assertThat(decision(rows, Cleaned.saying("x", ColumnKind.CATEGORY, Encode.ONE_HOT)))
        .isEqualTo(
            new FeatureDecision(
                "x", "category", "150 categories, 130 of them in one slot with unseen ones"));
    List<Object[]> serial = longs(300, i -> (long) i);
    assertThat(decision(serial, Cleaned.saying("x", ColumnKind.NUMBER, Encode.AUTO)).kind())
        .isEqualTo("number");
  }

  @Test
  void leavesOutWhatIsTheSameInAlmostEveryRow() {
    // 2 of 30,000 rows differ: 99.9933 %
    assertThat(decision(longs(30_000, i -> i < 2 ? 1L : 0L), Cleaned.FEATURES))
        .isEqualTo(
            new FeatureDecision("x", "constant", "99.9933 % of training rows have the same value"));
    assertThat(decision(longs(30_000, i -> i < 4 ? 1L : 0L), Cleaned.FEATURES).kind())
        .isEqualTo("number");
    assertThat(decision(longs(30_000, i -> i < 2 ? (Long) 1L : null), Cleaned.FEATURES).kind())
        .isEqualTo("constant");
  }

  @Test
  void aDateIsAnAgeAndWhatComesRoundAgain() {
    EncodingFit fit = EncodingFit.of(TypedRows.training(TIMES, times(200)), TIMES, times());
    Encoding encoding = fit.encoding();
    assertThat(encoding.features())
        .containsExactly(
            "day:missing",
            "day:age",
            "day:month",
            "day:weekday:sin",
            "day:weekday:cos",
            "at:age",
            "at:month",
            "at:weekday:sin",
            "at:weekday:cos",
            "at:hour:sin",
            "at:hour:cos");
    // the latest of the training rows
    assertThat(encoding.steps())
        .contains(
            new AgeOf("day:filled", LocalDate.of(2026, 7, 18).toEpochDay(), 1, "day:age:days"))
        .contains(new ImputeNumber("day:weekday:number", 4, "day:weekday:filled"));
    assertThat(fit.decisions()).extracting(FeatureDecision::kind).containsExactly("date", "time");
    assertThat(fit.decisions().get(0).reason())
        .isEqualTo(
            "2026-01-02 to 2026-07-18: days until 2026-07-18, month, sine and cosine of weekday;"
                + " 2 missing, taken as 2026-04-10");
  }

  @Test
  void agesEndAtTheReferenceIfOneIsSet() {
    FeatureSettings set = times(List.of(TimePart.AGE), LocalDate.of(2027, 1, 1));
    EncodingFit fit = EncodingFit.of(TypedRows.training(TIMES, times(200)), TIMES, set);
    double seconds = Instant.parse("2027-01-01T00:00:00Z").getEpochSecond();
    assertThat(fit.encoding().features()).containsExactly("day:missing", "day:age", "at:age");
    assertThat(fit.encoding().steps())
        .contains(new AgeOf("at:filled", seconds, 86_400, "at:age:days"));
  }

  @Test
  void leavesOutTimesOfWhichNothingDiffers() {
    FeatureSettings year = times(List.of(TimePart.YEAR), null);
    List<Object[]> rows = times(200);
    rows.forEach(row -> row[0] = row[0] == null ? LocalDate.of(2026, 1, 2) : row[0]);
    assertThatThrownBy(() -> EncodingFit.of(TypedRows.training(TIMES, rows), TIMES, year))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot make features: every column was left out, day: none of features.time.parts"
                + " differs in training rows; at: none of features.time.parts differs in training"
                + " rows. See columns.*.role and features.columns in the config");
  }

  @Test
  void refusesALabelWithoutValueInSomeRows() {
    List<Object[]> rows = longs(300, i -> (long) i % 7);
    rows.get(3)[2] = null;
    rows.get(200)[2] = null;
    assertThatThrownBy(() -> decision(rows, Cleaned.FEATURES))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot make features: 2 training rows have no value of the label y. Set"
                + " columns.y.required = true")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.DATA_REFUSED);
  }

  @Test
  void threeRowsOfAClassStillGiveFiniteNumbers() {
    List<Object[]> rows = longs(400, i -> (long) i % 40);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i)[2] = i < 3;
    }
    FeatureSettings target = Cleaned.saying("x", ColumnKind.CATEGORY, Encode.TARGET);
    EncodingFit fit = EncodingFit.of(TypedRows.training(NUMBERS, rows), NUMBERS, target);
    assertThat(fit.classRows()).containsExactly(397L, 3L);
    for (double[] fold : fit.crossFitted().get(0).byFold()) {
      for (double number : fold) {
        assertThat(number).isFinite();
      }
    }
  }

  private static FeatureDecision decision(List<Object[]> rows, FeatureSettings settings) {
    return EncodingFit.of(TypedRows.training(NUMBERS, rows), NUMBERS, settings).decisions().get(0);
  }

  private interface Values {
    Long of(int row);
  }

  private static List<Object[]> longs(int count, Values values) {
    Random random = new Random(2);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Object[] {values.of(i), random.nextGaussian(), random.nextBoolean()});
    }
    return rows;
  }

  private static FeatureSettings times() {
    return times(
        List.of(
            TimePart.AGE,
            TimePart.YEAR,
            TimePart.MONTH,
            TimePart.CYCLIC_WEEKDAY,
            TimePart.CYCLIC_HOUR),
        null);
  }

  private static FeatureSettings times(List<TimePart> parts, LocalDate reference) {
    FeatureSettings features = Cleaned.FEATURES;
    return new FeatureSettings(
        features.number(),
        features.category(),
        features.target(),
        new FeatureSettings.Time(parts, reference),
        new FeatureSettings.Selection(1, false, null),
        features.columns(),
        features.leakage());
  }

  /** A day each from the first of January 2026 on, the first and another missing; every 5 hours. */
  private static List<Object[]> times(int count) {
    Random random = new Random(4);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = i == 0 || i == 199 ? null : LocalDate.of(2026, 1, 1).plusDays(i);
      Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(18_000L * i);
      rows.add(new Object[] {day, at, random.nextBoolean()});
    }
    return rows;
  }
}
