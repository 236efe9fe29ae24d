package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.junit.jupiter.api.Test;

class StepTest {
  @Test
  void numbersOfEveryType() {
    assertThat(number(ColumnType.INT, -7)).isEqualTo(-7.0);
    assertThat(number(ColumnType.LONG, 1L << 40)).isEqualTo(1099511627776.0);
    assertThat(number(ColumnType.DOUBLE, 2.5)).isEqualTo(2.5);
    assertThat(number(ColumnType.BOOLEAN, true)).isEqualTo(1.0);
    assertThat(number(ColumnType.BOOLEAN, false)).isEqualTo(0.0);
  }

  @Test
  void datesAreDaysSince1970() {
    assertThat(number(ColumnType.DATE, LocalDate.of(1971, 1, 1))).isEqualTo(365.0);
    assertThat(number(ColumnType.DATE, LocalDate.of(1969, 12, 31))).isEqualTo(-1.0);
  }

  @Test
  void timestampsAreSecondsSince1970InWholeMicroseconds() {
    assertThat(number(ColumnType.TIMESTAMP, Instant.parse("1970-01-02T00:00:00.25Z")))
        .isEqualTo(86400.25);
    assertThat(number(ColumnType.TIMESTAMP, Instant.parse("1969-12-31T23:59:59.999999999Z")))
        .isEqualTo(-0.000001);
  }

  @Test
  void aMissingNumberIsNaN() {
    for (ColumnType type : ColumnType.values()) {
      if (type != ColumnType.STRING) {
        assertThat(number(type, null)).isNaN();
      }
    }
  }

  @Test
  void refusesATextAsANumber() {
    assertThatThrownBy(() -> number(ColumnType.STRING, "1"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot encode column x as a number: its type is string");
  }

  @Test
  void refusesADoubleAsACategory() {
    assertThatThrownBy(() -> code(ColumnType.DOUBLE, 1.0, "1.0"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot encode column x as a category: its type is double");
  }

  @Test
  void categoriesAreTheTextsOfValues() {
    assertThat(code(ColumnType.STRING, "b", "a", "b")).isEqualTo(1.0);
    assertThat(code(ColumnType.BOOLEAN, true, "false", "true")).isEqualTo(1.0);
    assertThat(code(ColumnType.INT, -3, "-3")).isEqualTo(0.0);
    assertThat(code(ColumnType.LONG, 9_000_000_000L, "1", "9000000000")).isEqualTo(1.0);
  }

  @Test
  void anUnseenOrMissingCategoryIsNoneOfThem() {
    assertThat(code(ColumnType.STRING, "c", "a", "b")).isEqualTo(-1.0);
    assertThat(code(ColumnType.STRING, null, "a", "b")).isEqualTo(-1.0);
  }

  @Test
  void anUnseenOrMissingCategoryIsOneOfTheOthers() {
    List<Step> steps =
        List.of(
            new CategoryOf("x", "text"),
            new OneHot("text", List.of("a", "b", "(other)"), "(other)", "code"));
    Encoding encoding = new Encoding(steps, List.of("code"));
    for (String other : new String[] {"c", null, "(other)"}) {
      assertThat(encoded(ColumnType.STRING, other, encoding)).isEqualTo(2.0);
    }
    assertThat(encoded(ColumnType.STRING, "b", encoding)).isEqualTo(1.0);
    assertThat(encoding.slotNames()).containsExactly("code=a", "code=b", "code=(other)");
  }

  @Test
  void aTargetEncodedCategoryIsItsNumber() {
    List<Step> steps =
        List.of(
            new CategoryOf("x", "text"),
            new OneHot("text", List.of("a", "b"), "code"),
            new TargetEncode("code", List.of(0.25, -2.0), -1.0, "target"));
    Encoding encoding = new Encoding(steps, List.of("target"));
    assertThat(encoded(ColumnType.STRING, "a", encoding)).isEqualTo(0.25);
    assertThat(encoded(ColumnType.STRING, "b", encoding)).isEqualTo(-2.0);
    assertThat(encoded(ColumnType.STRING, "c", encoding)).isEqualTo(-1.0);
    assertThat(encoded(ColumnType.STRING, null, encoding)).isEqualTo(-1.0);
  }

  @Test
  void partsOfDatesAreThoseOfTheCalendar() {
    // the 29th of February 2024 was a Thursday, the 31st of December 1969 a Wednesday
    LocalDate date = LocalDate.of(2024, 2, 29);
    assertThat(part(ColumnType.DATE, date, DatePart.Part.YEAR)).isEqualTo(2024);
    assertThat(part(ColumnType.DATE, date, DatePart.Part.MONTH)).isEqualTo(2);
    assertThat(part(ColumnType.DATE, date, DatePart.Part.DAY)).isEqualTo(29);
    assertThat(part(ColumnType.DATE, date, DatePart.Part.WEEKDAY)).isEqualTo(4);
    Instant time = Instant.parse("1969-12-31T23:59:59.999999Z");
    assertThat(part(ColumnType.TIMESTAMP, time, DatePart.Part.YEAR)).isEqualTo(1969);
    assertThat(part(ColumnType.TIMESTAMP, time, DatePart.Part.WEEKDAY)).isEqualTo(3);
    assertThat(part(ColumnType.TIMESTAMP, time, DatePart.Part.HOUR)).isEqualTo(23);
    assertThat(part(ColumnType.TIMESTAMP, null, DatePart.Part.HOUR)).isNaN();
    assertThatThrownBy(() -> part(ColumnType.DATE, date, DatePart.Part.HOUR))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot take the hour of column x: its type is date");
    assertThatThrownBy(() -> part(ColumnType.INT, 3, DatePart.Part.DAY))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot take the day of column x: its type is int");
  }

  @Test
  void anAgeIsTheTimeUntilTheReference() {
    List<Step> steps = List.of(new NumberOf("x", "n"), new AgeOf("n", 172_800, 86_400, "age"));
    Encoding encoding = new Encoding(steps, List.of("age"));
    // the reference is the 3rd of January 1970
    Instant time = Instant.parse("1970-01-01T12:00:00Z");
    assertThat(encoded(ColumnType.TIMESTAMP, time, encoding)).isEqualTo(1.5);
    assertThat(encoded(ColumnType.TIMESTAMP, null, encoding)).isNaN();
  }

  @Test
  void aWaveComesRoundAgain() {
    assertThat(wave(0, Cyclic.Wave.SIN)).isEqualTo(0);
    assertThat(wave(0, Cyclic.Wave.COS)).isEqualTo(1);
    assertThat(wave(6, Cyclic.Wave.SIN)).isEqualTo(1, within(1e-15));
    assertThat(wave(18, Cyclic.Wave.SIN)).isEqualTo(-1, within(1e-15));
    assertThat(wave(24, Cyclic.Wave.COS)).isEqualTo(1, within(1e-15));
  }

  @Test
  void refusesNoUnitAndNoPeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgeOf("x", 0, 0, "y"))
        .withMessage("Invalid unit of age-of y: must be above 0, found 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cyclic("x", -1, Cyclic.Wave.SIN, "y"))
        .withMessage("Invalid period of cyclic y: must be above 0, found -1.0");
  }

  private static double part(ColumnType type, Object value, DatePart.Part part) {
    return encoded(type, value, new Encoding(List.of(new DatePart("x", part, "p")), List.of("p")));
  }

  private static double wave(double hour, Cyclic.Wave wave) {
    List<Step> steps = List.of(new NumberOf("x", "n"), new Cyclic("n", 24, wave, "wave"));
    return encoded(ColumnType.DOUBLE, hour, new Encoding(steps, List.of("wave")));
  }

  @Test
  void aDeviationOfZeroOnlySubtractsTheMean() {
    assertThat(scaled(7, 4, 0)).isEqualTo(3.0);
    assertThat(scaled(7, 4, 2)).isEqualTo(1.5);
  }

  @Test
  void refusesWhatCannotBeLearned() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scale("x", 0, -1, "y"))
        .withMessage("Invalid deviation of scale y: must not be negative, found -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scale("x", Double.NaN, 1, "y"))
        .withMessage("Invalid mean of scale y: must be finite, found NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImputeNumber("x", Double.POSITIVE_INFINITY, "y"))
        .withMessage("Invalid value of impute-number y: must be finite, found Infinity");
  }

  @Test
  void refusesNoEmptyAndEqualCategories() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneHot("x", List.of(), "y"))
        .withMessage("Invalid categories of one-hot y: at least one is needed, found none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneHot("x", List.of("a", ""), "y"))
        .withMessage("Invalid categories of one-hot y: must not be empty, found \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneHot("x", List.of("a", "a"), "y"))
        .withMessage("Invalid categories of one-hot y: must differ, found [a, a]");
  }

  @Test
  void refusesOthersThatAreNotTheLastCategoryAndNumbersThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneHot("x", List.of("o", "a"), "o", "y"))
        .withMessage(
            "Invalid categories of one-hot y: the others must be the last, found o in [o, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetEncode("x", List.of(1.0, Double.NaN), 0, "y"))
        .withMessage("Invalid number of target-encode y: must be finite, found NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetEncode("x", List.of(), Double.NEGATIVE_INFINITY, "y"))
        .withMessage("Invalid other number of target-encode y: must be finite, found -Infinity");
  }

  private static double number(ColumnType type, Object value) {
    return encoded(type, value, new Encoding(List.of(new NumberOf("x", "n")), List.of("n")));
  }

  private static double code(ColumnType type, Object value, String... categories) {
    List<Step> steps =
        List.of(new CategoryOf("x", "text"), new OneHot("text", List.of(categories), "code"));
    return encoded(type, value, new Encoding(steps, List.of("code")));
  }

  private static double scaled(double value, double mean, double deviation) {
    List<Step> steps = List.of(new NumberOf("x", "n"), new Scale("n", mean, deviation, "scaled"));
    return encoded(ColumnType.DOUBLE, value, new Encoding(steps, List.of("scaled")));
  }

  private static double encoded(ColumnType type, Object value, Encoding encoding) {
    Column column = new Column("x", type, Role.FEATURE, ValueRules.NONE);
    double[] features = new double[1];
    encoding.compile(new Contract(List.of(column))).encode(new Object[] {value}, features);
    return features[0];
  }
}
