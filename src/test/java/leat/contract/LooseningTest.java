package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LooseningTest {
  @Test
  void widerRangesTouchNoGoodValue() {
    assertThat(change(number().range(18.0, 65.0), number().range(14.0, 100.0))).isEmpty();
    assertThat(change(number().range(18.0, 65.0), number())).isEmpty();
    assertThat(change(number().range(18.0, null), number().range(18.0, null))).isEmpty();
  }

  @Test
  void narrowerRangesMay() {
    assertThat(change(number().range(18.0, null), number().range(21.0, null)))
        .containsExactly("columns.c.min 18.0 -> 21.0");
    assertThat(change(number(), number().range(null, 9.0)))
        .containsExactly("columns.c.max none -> 9.0");
    assertThat(change(number().range(null, 9.0), number().range(1.0, 8.0)))
        .containsExactly("columns.c.min none -> 1.0", "columns.c.max 9.0 -> 8.0");
  }

  @Test
  void requiredMayGoAndNotCome() {
    assertThat(change(text().required(), text())).isEmpty();
    assertThat(change(text(), text().required()))
        .containsExactly("columns.c.required false -> true");
  }

  @Test
  void allowedValuesMayBecomeMoreAndAreComparedAsValues() {
    assertThat(change(text().oneOf("a"), text().oneOf("a", "b"))).isEmpty();
    assertThat(change(text().oneOf("a"), text())).isEmpty();
    assertThat(change(number().oneOf("3"), number().oneOf("3.0", "4"))).isEmpty();
    assertThat(change(text().oneOf("a", "b"), text().oneOf("a")))
        .containsExactly("columns.c.one-of [a, b] -> [a]");
    assertThat(change(text(), text().oneOf("a"))).containsExactly("columns.c.one-of [] -> [a]");
  }

  @Test
  void formatsMayBeAppendedAlsoToTheUnwrittenOne() {
    assertThat(change(date("dd/MM/yyyy"), date("dd/MM/yyyy", "dd.MM.yyyy"))).isEmpty();
    assertThat(change(date(), date("yyyy-MM-dd", "dd/MM/yyyy"))).isEmpty();
    assertThat(change(number(), number().formats("1234.56", "1.234,56"))).isEmpty();
    assertThat(change(date("dd/MM/yyyy"), date("MM/dd/yyyy", "dd/MM/yyyy")))
        .containsExactly("columns.c.formats [dd/MM/yyyy] -> [MM/dd/yyyy, dd/MM/yyyy]");
    assertThat(change(number(), number().formats("1.234,56")))
        .containsExactly("columns.c.formats [] -> [1.234,56]");
    assertThat(
            change(
                Rules.of(ColumnType.TIMESTAMP),
                Rules.of(ColumnType.TIMESTAMP).formats("yyyy-MM-dd HH:mm")))
        .containsExactly("columns.c.formats [] -> [yyyy-MM-dd HH:mm]");
  }

  @Test
  void missingTextsMayComeWhereTheyWereNoValues() {
    assertThat(change(number(), number().missing("k.A."))).isEmpty();
    assertThat(change(text().oneOf("a"), text().oneOf("a").missing("none"))).isEmpty();
    assertThat(change(text(), text().missing("none")))
        .containsExactly("columns.c takes \"none\" for missing, not for \"none\"");
    assertThat(change(number(), number().missing("-1")))
        .containsExactly("columns.c takes \"-1\" for missing, not for \"-1.0\"");
    assertThat(change(number().range(0.0, null), number().range(0.0, null).missing("-1")))
        .isEmpty();
  }

  @Test
  void missingTextsMayGoWhereAMissingValueWasRejected() {
    assertThat(change(text().missing("none").required(), text())).isEmpty();
    assertThat(change(text().missing("none"), text()))
        .containsExactly("columns.c takes \"none\" for \"none\", not for missing");
  }

  @Test
  void mapsMayGrowByTextsThatWereNoValues() {
    assertThat(change(text().oneOf("a"), text().oneOf("a").map("A!", "a"))).isEmpty();
    assertThat(change(number(), number().map("ten", "10"))).isEmpty();
    assertThat(change(text(), text().map("b", "a")))
        .containsExactly("columns.c takes \"b\" for \"a\", not for \"b\"");
    assertThat(change(number().map("x", "1"), number().map("x", "2")))
        .containsExactly("columns.c takes \"x\" for \"2.0\", not for \"1.0\"");
    assertThat(change(number().map("x", "1"), number()))
        .containsExactly("columns.c takes \"x\" for a value that breaks type, not for \"1.0\"");
  }

  @Test
  void truthsMayBeAddedWhereTheyMeantNothing() {
    Rules yesNo = truth().trueTexts("yes").falseTexts("no");
    assertThat(change(yesNo, truth().trueTexts("yes", "ja").falseTexts("no", "nein"))).isEmpty();
    assertThat(change(yesNo, truth().trueTexts("yes", "ja"))).isEmpty();
    assertThat(change(truth().trueTexts("yes"), truth().trueTexts("yes").falseTexts("no")))
        .containsExactly("columns.c.false every other text -> [no]");
    assertThat(change(truth().trueTexts("yes"), truth().trueTexts("yes", "ja")))
        .containsExactly("columns.c takes \"ja\" for \"true\", not for \"false\"");
    assertThat(change(yesNo, truth().trueTexts("yes", "no").falseTexts("no")))
        .containsExactly("columns.c takes \"no\" for \"true\", not for \"false\"");
  }

  @Test
  void theUnwrittenTruthsAreKnownInTheCaseThatCleaningLeaves() {
    Rules lower = truth().clean(Cleaning.LOWER);
    Rules spelled =
        truth()
            .clean(Cleaning.LOWER)
            .trueTexts("true", "yes", "1", "ja")
            .falseTexts("false", "no", "0");
    assertThat(change(lower, spelled)).isEmpty();
    assertThat(change(truth(), truth().trueTexts("true", "yes", "1", "ja")))
        .containsExactly("columns.c takes \"TRUE\" for \"false\", not for \"true\"");
  }

  @Test
  void aNumberThatAMissingTextReadsAsIsLookedAtToo() {
    Rules german = number().formats("1.234,56");
    assertThat(change(number(), number().formats("1234.56", "1.234,56").missing("1.000,5")))
        .containsExactly("columns.c takes \"1000.5\" for missing, not for \"1000.5\"");
    assertThat(change(german.map("1.234", "1.234"), number().formats("1.234,56")))
        .containsExactly("columns.c takes \"1.234\" for \"1.234\", not for \"1234.0\"");
  }

  @Test
  void whatReadsEveryValueMustStay() {
    assertThat(change(text().clean(Cleaning.TRIM), text()))
        .containsExactly("columns.c.clean [TRIM] -> []");
    assertThat(change(number(), text())).containsExactly("columns.c.type DOUBLE -> STRING");
    Contract one = new Contract(List.of(text().column("a")));
    Contract other = new Contract(List.of(text().column("b")));
    assertThat(Loosening.obstacles(one, other)).containsExactly("columns [a] -> [b]");
  }

  /** The promise itself, on random rules and on texts and values that they may be about. */
  @Test
  void noObstacleMeansThatEveryGoodValueIsReadAsItWas() {
    Random random = new Random(11);
    int loosened = 0;
    int rescued = 0;
    for (int i = 0; i < 20_000; i++) {
      Column before = RandomRules.column(random);
      Column after = RandomRules.changed(before, random);
      if (!Loosening.obstacles(contract(before), contract(after)).isEmpty()) {
        continue;
      }
      loosened++;
      for (Object raw : RandomRules.raw()) {
        Read was = read(before, raw);
        Read is = read(after, raw);
        if (was.good()) {
          assertThat(is).as("%s by %s, then by %s", raw, before, after).isEqualTo(was);
        } else if (is.good()) {
          rescued++;
        }
      }
    }
    assertThat(loosened).isGreaterThan(2_000);
    assertThat(rescued).isGreaterThan(2_000);
  }

  private record Read(Object value, boolean good) {}

  private static Read read(Column column, Object raw) {
    List<Violation> broken = new ArrayList<>();
    Object value = ColumnReader.of(column).read(raw, broken::add);
    return new Read(value, broken.isEmpty());
  }

  private static List<String> change(Rules before, Rules after) {
    return Loosening.obstacles(contract(before.column("c")), contract(after.column("c")));
  }

  private static Contract contract(Column column) {
    return new Contract(List.of(column));
  }

  private static Rules text() {
    return Rules.of(ColumnType.STRING);
  }

  private static Rules number() {
    return Rules.of(ColumnType.DOUBLE);
  }

  private static Rules truth() {
    return Rules.of(ColumnType.BOOLEAN);
  }

  private static Rules date(String... patterns) {
    return Rules.of(ColumnType.DATE).formats(patterns);
  }
}
