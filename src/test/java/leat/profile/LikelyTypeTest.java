package leat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import leat.contract.ColumnType;
import org.junit.jupiter.api.Test;

class LikelyTypeTest {

  @Test
  void numbersAreAsNarrowAsTheyCanBe() {
    assertThat(type("1", "-2", "+3")).isEqualTo(plain(ColumnType.INT));
    assertThat(type("1", "3000000000")).isEqualTo(plain(ColumnType.LONG));
    assertThat(type("1", "2.5", "1e3").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(type("a", "b", "3").type()).isEqualTo(ColumnType.STRING);
  }

  @Test
  void aStyleIsTheOneThatReadsMost() {
    assertThat(type("1.234,56", "7,5", "12").formats()).containsExactly("1.234,56");
    assertThat(type("1,234.56", "7.5").formats()).containsExactly("1,234.56");
    assertThat(type("1 234,56", "7,5", "2 000").formats()).containsExactly("1 234,56");
    assertThat(type("1'234.56", "7.5", "2'000").formats()).containsExactly("1'234.56");
    assertThat(type("1.234.567", "12").type()).isEqualTo(ColumnType.INT);
  }

  @Test
  void aNumberThatTwoStylesReadIsAmbiguous() {
    LikelyType type = type("1,234", "5,678");
    assertThat(type.formats()).containsExactly("1,234.56");
    assertThat(type.twin()).isEqualTo("1.234,56");
    assertThat(type("1,234", "5,67").twin()).isNull();
  }

  @Test
  void zerosInFrontMakeATextOfANumber() {
    LikelyType type = type("01234", "99999");
    assertThat(type.type()).isEqualTo(ColumnType.STRING);
    assertThat(type.leadingZeros()).isTrue();
    assertThat(type("0", "10", "0.5").type()).isEqualTo(ColumnType.DOUBLE);
  }

  @Test
  void dayAndMonthAreToldApartByTheDaysAboveTwelve() {
    assertThat(type("01/02/2023", "25/02/2023").formats()).containsExactly("dd/MM/yyyy");
    assertThat(type("01/02/2023", "25/02/2023").twin()).isNull();
    assertThat(type("01/02/2023", "02/25/2023").formats()).containsExactly("MM/dd/yyyy");
    assertThat(type("1/2/2023", "2/25/2023").formats()).containsExactly("M/d/yyyy");
    LikelyType ambiguous = type("01/02/2023", "11/12/2023");
    assertThat(ambiguous.formats()).containsExactly("dd/MM/yyyy");
    assertThat(ambiguous.twin()).isEqualTo("MM/dd/yyyy");
  }

  @Test
  void datesMayBeWrittenInSeveralWays() {
    assertThat(type("2023-01-02", "2024-12-31")).isEqualTo(plain(ColumnType.DATE));
    assertThat(type("2023-01-02", "2023-01-03", "31.12.2023").formats())
        .containsExactly("yyyy-MM-dd", "dd.MM.yyyy");
    assertThat(type("20230102", "20241231").formats()).containsExactly("yyyyMMdd");
    assertThat(type("20230102", "20239999", "12345678").type()).isEqualTo(ColumnType.INT);
    assertThat(type("3 Jan 2023", "12 Dec 2024").formats()).containsExactly("d MMM yyyy");
    assertThat(type("30.02.2023", "31.04.2023").type()).isEqualTo(ColumnType.STRING);
  }

  @Test
  void timesAreDatesWithAnHour() {
    assertThat(type("2023-01-02T10:00:00Z", "2024-12-31 23:59"))
        .isEqualTo(plain(ColumnType.TIMESTAMP));
    assertThat(type("31/12/2023 10:05", "01/02/2023 23:59").formats())
        .containsExactly("dd/MM/yyyy HH:mm");
    assertThat(type("12/31/2023 10:05 PM", "01/02/2023 11:59 AM").formats())
        .containsExactly("MM/dd/yyyy hh:mm a");
  }

  @Test
  void wordsAreTruthValuesInSeveralLanguages() {
    assertThat(type("ja", "Nein").type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(type("Y", "n").type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(type("0", "1").type()).isEqualTo(ColumnType.INT);
    assertThat(type("yes", "no", "maybe").type()).isEqualTo(ColumnType.STRING);
  }

  @Test
  void aFewOthersDoNotChangeTheType() {
    String[] values = new String[100];
    Arrays.setAll(values, i -> i < 3 ? "oops" + i : Integer.toString(i));
    LikelyType type = type(values);
    assertThat(type.type()).isEqualTo(ColumnType.INT);
    assertThat(type.fraction()).isEqualTo(0.97);
  }

  @Test
  void patternsShowTheFormOfTexts() {
    assertThat(PatternTally.pattern("Box-123")).isEqualTo("Aa-999");
    assertThat(PatternTally.pattern("Große Straße 7")).isEqualTo("Aa Aa 9");
    assertThat(PatternTally.pattern("a@b.de")).isEqualTo("a@a.a");
    assertThat(PatternTally.pattern("9".repeat(40))).isEqualTo("9".repeat(24) + "...");
  }

  private static LikelyType plain(ColumnType type) {
    return new LikelyType(type, List.of(), 1, null, false);
  }

  private static LikelyType type(String... values) {
    ColumnSketch sketch = new ColumnSketch(ValueKind.TEXT);
    for (String value : values) {
      sketch.add(value);
    }
    return sketch.profile("x").type();
  }
}
