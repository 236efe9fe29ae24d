package leat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void writesNumbersForPeople() {
    assertThat(Numbers.count(6_782)).isEqualTo("6,782");
    assertThat(Numbers.shortCount(20_000)).isEqualTo("20k");
    assertThat(Numbers.shortCount(1_500_000)).isEqualTo("1.5M");
    assertThat(Numbers.figure(0.90312)).isEqualTo("0.9031");
    assertThat(Numbers.figure(null)).isEqualTo("–");
    assertThat(Numbers.decimals(-0.00001, 3)).isEqualTo("0.000");
    assertThat(Numbers.decimals(-1.25, 1)).isEqualTo("−1.3");
    assertThat(Numbers.percent(1, 8)).isEqualTo("12.5\u00A0%");
    assertThat(Numbers.percent(1, 0)).isEqualTo("–");
  }

  @Test
  void keepsFourDigitsOfCoefficients() {
    assertThat(Numbers.significant(0.12344)).isEqualTo("0.1234");
    assertThat(Numbers.significant(-12.344)).isEqualTo("−12.34");
    assertThat(Numbers.significant(0.0000123)).isEqualTo("1.230e−05");
    assertThat(Numbers.significant(0)).isEqualTo("0.0000");
  }

  @Test
  void writesTimesForPeople() {
    assertThat(Numbers.seconds(0.844)).isEqualTo("0.84\u00A0s");
    assertThat(Numbers.seconds(42.13)).isEqualTo("42.1\u00A0s");
    assertThat(Numbers.seconds(185.2)).isEqualTo("3\u00A0min\u00A005\u00A0s");
    assertThat(Numbers.time("2026-11-14T09:26:53Z")).isEqualTo("2026-11-14 09:26 UTC");
    assertThat(Numbers.time("yesterday")).isEqualTo("yesterday");
  }

  @Test
  void putsTicksOnRoundNumbers() {
    assertThat(Axis.upTo(37, "rows", Numbers::plain).ticks())
        .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(Axis.upTo(0, "rows", Numbers::plain).high()).isEqualTo(1);
    assertThat(Axis.unit("score").ticks()).hasSize(6);
  }

  @Test
  void refusesTemplatesThatDoNotFitTheirValues() {
    assertThatThrownBy(() -> Markup.of("<b>{}</b>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("More holes than values in template: <b>{}</b>");
    assertThatThrownBy(() -> Markup.of("<b/>", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("More values than holes in template: <b/>");
  }
}
