package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Values of typed sources: conversions are exact, and the rules are those of texts. */
class TypedValuesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
  private static final Instant MOMENT = Instant.parse("2026-02-03T04:05:06.789Z");

  @Test
  void bringsNumbersToTheColumnsTypeWhereThatIsExact() {
    assertThat(Rules.of(ColumnType.DOUBLE).read(3L)).isEqualTo(3.0);
    assertThat(Rules.of(ColumnType.DOUBLE).read(-0.0)).isEqualTo(0.0);
    assertThat(Rules.of(ColumnType.INT).read(3.0)).isEqualTo(3);
    assertThat(Rules.of(ColumnType.INT).read(3.5)).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.INT).read(1L << 31)).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.LONG).read(1e18)).isEqualTo(1_000_000_000_000_000_000L);
    assertThat(Rules.of(ColumnType.LONG).read(0x1p63)).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.INT).read(true)).isEqualTo("broken [type]");
  }

  @Test
  void takesNumbersThatAreNoneAsBrokenUnlessTheyMeanMissing() {
    assertThat(Rules.of(ColumnType.DOUBLE).read(Double.NaN)).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.DOUBLE).read(Double.NEGATIVE_INFINITY))
        .isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.DOUBLE).missing("NaN").read(Double.NaN)).isNull();
    assertThat(Rules.of(ColumnType.DOUBLE).missing("NaN").required().read(Double.NaN))
        .isEqualTo("broken [required]");
  }

  @Test
  void appliesMissingMapRangeAndAllowedValues() {
    assertThat(Rules.of(ColumnType.DOUBLE).missing("-999").read(-999.0)).isNull();
    assertThat(Rules.of(ColumnType.INT).missing("-999.0").read(-999L)).isNull();
    assertThat(Rules.of(ColumnType.INT).map("9", "").read(9L)).isNull();
    assertThat(Rules.of(ColumnType.INT).map("9", "10").read(9L)).isEqualTo(10);
    assertThat(Rules.of(ColumnType.INT).map("9", "10").read(8L)).isEqualTo(8);
    assertThat(Rules.of(ColumnType.INT).range(0.0, 5.0).read(6L)).isEqualTo("broken [max]");
    assertThat(Rules.of(ColumnType.DOUBLE).oneOf("1", "2").read(2L)).isEqualTo(2.0);
    assertThat(Rules.of(ColumnType.DOUBLE).oneOf("1", "2").read(3L)).isEqualTo("broken [one-of]");
    assertThat(Rules.of(ColumnType.INT).required().read(null)).isEqualTo("broken [required]");
  }

  @Test
  void readsNoNumberInTheStyleOfTexts() {
    assertThat(Rules.of(ColumnType.DOUBLE).formats("1.234,56").read(1.234)).isEqualTo(1.234);
    assertThat(Rules.of(ColumnType.INT).formats("1.234,56").read(1.234)).isEqualTo("broken [type]");
  }

  @Test
  void writesTheCanonicalTextInColumnsOfTexts() {
    assertThat(Rules.of(ColumnType.STRING).read(12345.0)).isEqualTo("12345");
    assertThat(Rules.of(ColumnType.STRING).read(0.1)).isEqualTo("0.1");
    assertThat(Rules.of(ColumnType.STRING).read(-0.0)).isEqualTo("0");
    assertThat(Rules.of(ColumnType.STRING).read(1e300)).isEqualTo("1.0E300");
    assertThat(Rules.of(ColumnType.STRING).read(7L)).isEqualTo("7");
    assertThat(Rules.of(ColumnType.STRING).read(true)).isEqualTo("true");
    assertThat(Rules.of(ColumnType.STRING).read(DAY)).isEqualTo("2026-02-03");
    assertThat(Rules.of(ColumnType.STRING).read(MOMENT)).isEqualTo("2026-02-03T04:05:06.789Z");
    assertThat(CanonicalText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.UPPER).missing("TRUE").read(true))
        .isNull();
  }

  @Test
  void readsBooleansFromNumbersByTheTextsForThem() {
    assertThat(Rules.of(ColumnType.BOOLEAN).read(false)).isEqualTo(false);
    assertThat(Rules.of(ColumnType.BOOLEAN).read(1L)).isEqualTo(true);
    assertThat(Rules.of(ColumnType.BOOLEAN).read(0.0)).isEqualTo(false);
    assertThat(Rules.of(ColumnType.BOOLEAN).trueTexts("2").falseTexts("1").read(2)).isEqualTo(true);
    assertThat(Rules.of(ColumnType.BOOLEAN).read(7)).isEqualTo("broken [type]");
  }

  @Test
  void bringsDatesAndTimesToEachOtherWhereThatIsExact() {
    Instant midnight = Instant.parse("2026-02-03T00:00:00Z");
    assertThat(Rules.of(ColumnType.DATE).read(DAY)).isEqualTo(DAY);
    assertThat(Rules.of(ColumnType.DATE).read(midnight)).isEqualTo(DAY);
    assertThat(Rules.of(ColumnType.DATE).read(MOMENT)).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.TIMESTAMP).read(DAY)).isEqualTo(midnight);
    assertThat(Rules.of(ColumnType.TIMESTAMP).read(Timestamp.from(MOMENT))).isEqualTo(MOMENT);
    assertThat(Rules.of(ColumnType.TIMESTAMP).read(LocalDateTime.of(2026, 2, 3, 0, 0)))
        .isEqualTo(midnight);
    assertThat(Rules.of(ColumnType.DATE).read(LocalDate.of(10_000, 1, 1)))
        .isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.DATE).formats("yyyyMMdd").read(20_260_203L)).isEqualTo(DAY);
  }
}
