package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final String BROKEN = "broken [type]";

  @Test
  void readsWholeNumbers() {
    Rules ints = Rules.of(ColumnType.INT);
    assertThat(ints.read("42")).isEqualTo(42);
    assertThat(ints.read("+7")).isEqualTo(7);
    assertThat(ints.read("-0")).isEqualTo(0);
    assertThat(ints.read("3.0")).isEqualTo(3);
    assertThat(ints.read("3.")).isEqualTo(3);
    assertThat(ints.read("1e+05")).isEqualTo(100_000);
    assertThat(ints.read("12.5e1")).isEqualTo(125);
    assertThat(ints.read("2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThat(ints.read("-2147483648")).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void refusesWhatIsNoIntWithoutThrowing() {
    List<String> wrong =
        List.of(
            "3.5",
            "2147483648",
            "-2147483649",
            "",
            "-",
            "+",
            ".",
            "-.",
            "e5",
            "1e",
            "1e400",
            "1e9999999999",
            "1_000",
            "0x10",
            "12a",
            " 1",
            "1 ",
            "--1",
            "\u0661",
            "3.0.0",
            "1e-1");
    for (String text : wrong) {
      assertThat(WholeNumbers.parseInt(text)).as(text).isNull();
    }
  }

  @Test
  void readsTheEndsOfLong() {
    Rules longs = Rules.of(ColumnType.LONG);
    assertThat(longs.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(longs.read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    assertThat(longs.read("9223372036854775808")).isEqualTo(BROKEN);
    assertThat(longs.read("-9223372036854775809")).isEqualTo(BROKEN);
    assertThat(longs.read("9223372036854775808e0")).isEqualTo(BROKEN);
    assertThat(longs.read("92233720368547758070e-1")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void readsDecimals() {
    Rules doubles = Rules.of(ColumnType.DOUBLE);
    assertThat(doubles.read("1.1")).isEqualTo(1.1);
    assertThat(doubles.read(".5")).isEqualTo(0.5);
    assertThat(doubles.read("-2.")).isEqualTo(-2.0);
    assertThat(doubles.read("1.5E-3")).isEqualTo(0.0015);
    assertThat(doubles.read("-0.0")).isEqualTo(0.0);
    assertThat(doubles.read("-0e0")).isEqualTo(0.0);
  }

  @Test
  void refusesWhatIsNoDecimalWithoutThrowing() {
    List<String> wrong =
        List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e400",
            "1d",
            "1f",
            "0x1p3",
            "1e",
            "1e+",
            ".",
            "-",
            "",
            "1,5",
            "1 000",
            "1.2.3",
            "1e5e5",
            "e5",
            ".e5",
            "\uff11");
    for (String text : wrong) {
      assertThat(Decimals.parse(text)).as(text).isNull();
    }
  }

  @Test
  void readsAnyFiniteDoubleAsJavaDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Decimals.parse(Double.toString(value))).isEqualTo(value + 0.0);
      }
    }
  }

  @Test
  void readsAnyShortDecimalAsJavaDoes() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      long digits = random.nextLong() >> random.nextInt(1, 63);
      String text = BigDecimal.valueOf(digits, random.nextInt(0, 20)).toPlainString();
      assertThat(Decimals.parse(text)).as(text).isEqualTo(Double.parseDouble(text) + 0.0);
    }
  }

  @Test
  void readsAnyLongAndNothingBeyond() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong() >> random.nextInt(0, 63);
      assertThat(WholeNumbers.parseLong(Long.toString(value))).isEqualTo(value);
      BigDecimal beyond = BigDecimal.valueOf(value).add(new BigDecimal("1e20"));
      assertThat(WholeNumbers.parseLong(beyond.toPlainString())).isNull();
    }
  }

  @Test
  void readsGroupedNumbers() {
    Rules german = Rules.of(ColumnType.DOUBLE).formats("1.234,56");
    assertThat(german.read("1.234,56")).isEqualTo(1234.56);
    assertThat(german.read("-1.234.567")).isEqualTo(-1234567.0);
    assertThat(german.read("1234,5")).isEqualTo(1234.5);
    Rules english = Rules.of(ColumnType.INT).formats("1,234.56");
    assertThat(english.read("12,345")).isEqualTo(12345);
    assertThat(english.read("12,345.50")).isEqualTo(BROKEN);
    assertThat(Rules.of(ColumnType.DOUBLE).formats("1 234,56").read("1\u202f234,56"))
        .isEqualTo(1234.56);
  }

  @Test
  void refusesWrongGroups() {
    Rules german = Rules.of(ColumnType.DOUBLE).formats("1.234,56");
    for (String text :
        List.of("1.5", "1.2345", ".234", "1234.567", "1..234", "1,2.3", "1,234,5", "1.23,4")) {
      assertThat(german.read(text)).as(text).isEqualTo(BROKEN);
    }
  }

  @Test
  void triesNumberFormatsInOrder() {
    Rules both = Rules.of(ColumnType.DOUBLE).formats("1234.56", "1.234,56");
    assertThat(both.read("1.234")).isEqualTo(1.234);
    assertThat(both.read("1.234,5")).isEqualTo(1234.5);
  }
}
