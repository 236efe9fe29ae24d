package leat.export;

import static org.assertj.core.api.Assertions.assertThat;

import leat.SparkForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSqlTest {
  @Test
  void plainTextsStayReadable() {
    assertThat(SparkSql.text("blue collar, 5.0")).isEqualTo("'blue collar, 5.0'");
  }

  @Test
  void columnsAreQuoted() {
    assertThat(SparkSql.column("emp.var.rate")).isEqualTo("`emp.var.rate`");
    assertThat(SparkSql.column("back`tick")).isEqualTo("`back``tick`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "it's", "__THIS__", "${x}", "\\n", "\n", "🚀 שלום", "--", "/* */"})
  void textsComeBackAsTheyWere(String text) {
    String sql = SparkSql.text(text);

    assertThat(sql).doesNotContain("__THIS__").doesNotContain("${");
    assertThat(SparkForTests.session().sql("SELECT " + sql).head().getString(0)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 0.1, -1e-300, Double.MIN_VALUE, Double.MAX_VALUE, 8.41e21})
  void numbersComeBackWithTheSameBits(double number) {
    double back =
        SparkForTests.session().sql("SELECT " + SparkSql.number(number)).head().getDouble(0);

    assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(number));
  }
}
