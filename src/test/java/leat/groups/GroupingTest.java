package leat.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.junit.jupiter.api.Test;

class GroupingTest {
  @Test
  void textsAreGroupsMostFrequentFirst() {
    Grouping grouping = of(ColumnType.STRING, 20, 4, "b", "c", "a", "b", null);
    assertThat(names(grouping)).containsExactly("b", "a", "c", "(other)", "(missing)");
    assertThat(grouping.of("b")).isZero();
    assertThat(grouping.of("c")).isEqualTo(2);
    assertThat(grouping.of("d")).isEqualTo(3);
    assertThat(grouping.of(null)).isEqualTo(4);
  }

  @Test
  void rareValuesShareAGroup() {
    Grouping grouping = of(ColumnType.STRING, 2, 4, "a", "a", "a", "b", "b", "c", "d");
    assertThat(names(grouping)).containsExactly("a", "b", "(other)", "(missing)");
    assertThat(grouping.of("c")).isEqualTo(grouping.of("d")).isEqualTo(2);
    assertThat(grouping.groups().get(2).kind()).isEqualTo(Group.Kind.OTHER);
    assertThat(grouping.groups().get(3).kind()).isEqualTo(Group.Kind.MISSING);
  }

  @Test
  void numbersAreDividedAtQuartiles() {
    Object[] hundred = IntStream.range(0, 100).boxed().toArray();
    Grouping grouping = of(ColumnType.INT, 20, 4, hundred);
    assertThat(names(grouping))
        .containsExactly(
            "below 25", "25 to below 50", "50 to below 75", "from 75", "(other)", "(missing)");
    assertThat(grouping.of(24)).isZero();
    assertThat(grouping.of(25)).isEqualTo(1);
    assertThat(grouping.of(1000)).isEqualTo(3);
    assertThat(grouping.of(-1000)).isZero();
    assertThat(grouping.of(null)).isEqualTo(5);
  }

  @Test
  void numbersOfFewValuesAreGroupsByValue() {
    Grouping grouping = of(ColumnType.INT, 20, 4, 1, 0, 0, 2);
    assertThat(names(grouping)).containsExactly("0", "1", "2", "(other)", "(missing)");
    assertThat(grouping.of(7)).isEqualTo(3);
  }

  @Test
  void whereMostNumbersAreTheLowestTheyAreARangeOfTheirOwn() {
    Stream<Integer> zeros = Collections.nCopies(91, 0).stream();
    Object[] gains = Stream.concat(zeros, IntStream.range(114, 123).boxed()).toArray();
    Grouping grouping = of(ColumnType.INT, 20, 4, gains);
    assertThat(names(grouping)).containsExactly("below 114", "from 114", "(other)", "(missing)");
    assertThat(grouping.of(0)).isZero();
    assertThat(grouping.of(120)).isEqualTo(1);
  }

  @Test
  void datesAndTimesAreDividedToo() {
    Object[] days =
        IntStream.range(0, 8).mapToObj(d -> LocalDate.of(2026, 1, 1).plusDays(d)).toArray();
    Grouping dates = of(ColumnType.DATE, 20, 2, days);
    assertThat(names(dates)).startsWith("below 2026-01-05", "from 2026-01-05");
    assertThat(dates.of(LocalDate.of(2026, 1, 4))).isZero();
    Object[] seconds =
        IntStream.range(0, 8)
            .mapToObj(s -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(s))
            .toArray();
    Grouping times = of(ColumnType.TIMESTAMP, 20, 2, seconds);
    assertThat(names(times)).startsWith("below 2026-01-01T00:00:04Z", "from 2026-01-01T00:00:04Z");
    assertThat(times.of(Instant.parse("2026-01-01T00:00:03.999Z"))).isZero();
  }

  @Test
  void decimalsAndBooleansAreWrittenAsTheirRulesReadThem() {
    assertThat(names(of(ColumnType.BOOLEAN, 20, 4, true, true, false))).startsWith("true", "false");
    assertThat(names(of(ColumnType.DOUBLE, 20, 2, 0.5, 1.0, 2.5, 3.0))).startsWith("below 2.5");
    assertThat(names(of(ColumnType.DOUBLE, 20, 2, 1.0, 2.0, 3.0, 4.0))).startsWith("below 3");
  }

  @Test
  void withoutValuesAllRowsAreMissing() {
    assertThat(names(of(ColumnType.STRING, 20, 4))).containsExactly("(other)", "(missing)");
    assertThat(names(of(ColumnType.INT, 20, 4, (Object) null)))
        .containsExactly("(other)", "(missing)");
  }

  private static Grouping of(ColumnType type, int values, int ranges, Object... sample) {
    Column column = new Column("x", type, Role.FEATURE, ValueRules.NONE);
    return Grouping.of(column, Arrays.asList(sample), values, ranges);
  }

  private static List<String> names(Grouping grouping) {
    return grouping.groups().stream().map(Group::name).toList();
  }
}
