package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.Json;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.junit.jupiter.api.Test;

class SplitDefinitionTest {
  private static final Column ID = column("id", ColumnType.STRING, Role.KEY);
  private static final Column DAY = column("day", ColumnType.DATE, Role.TIME);
  private static final Column AGE = column("age", ColumnType.INT, Role.FEATURE);
  private static final Column LABEL = column("y", ColumnType.BOOLEAN, Role.LABEL);
  private static final SplitSettings KEY = split(42, By.KEY, false);

  @Test
  void theSameSplitTaughtNothingWhateverRowsCame() {
    SplitDefinition before = of(KEY, ID, AGE, LABEL).with(null, "january");
    SplitDefinition now = of(KEY, ID, column("age", ColumnType.LONG, Role.IGNORE), LABEL);
    assertThat(now.with(null, "february").mayHaveTaught(before)).isEmpty();
  }

  @Test
  void anotherSeedFractionOrRuleMayHaveTaught() {
    SplitDefinition before = of(KEY, ID, AGE, LABEL);
    assertThat(of(split(43, By.KEY, false), ID, AGE, LABEL).mayHaveTaught(before))
        .contains("split.seed was 42 and is 43");
    SplitSettings wider = new SplitSettings(0.6, 0.1, 0.3, 42, By.KEY, 0, false, List.of("*x*"));
    assertThat(of(wider, ID, AGE, LABEL).mayHaveTaught(before))
        .contains(
            "split.train was 0.7 and is 0.6, split.validation was 0.15 and is 0.1, split.test was"
                + " 0.15 and is 0.3, split.test-files was [] and is [\"*x*\"]");
  }

  @Test
  void otherDecidingColumnsMayHaveTaught() {
    SplitDefinition before = of(KEY, ID, AGE, LABEL);
    assertThat(of(KEY, AGE, LABEL).mayHaveTaught(before))
        .contains("rows were divided by id and are by age, y");
    Protection hash = new Protection(Protection.Method.HASH);
    Column hashed = new Column("id", ColumnType.STRING, Role.KEY, ValueRules.NONE, null, hash);
    assertThat(of(KEY, hashed, AGE, LABEL).mayHaveTaught(before))
        .contains("the values of id, by which rows are divided, are read otherwise");
    Contract contract = new Contract(List.of(hashed, LABEL));
    assertThat(
            SplitDefinition.of(contract, KEY, "key 2")
                .mayHaveTaught(SplitDefinition.of(contract, KEY, "key 1")))
        .isPresent();
  }

  /** Without a key all values are hashed: a column that is read otherwise moves rows. */
  @Test
  void withoutAKeyEveryColumnDecides() {
    SplitDefinition before = of(KEY, AGE, LABEL);
    assertThat(of(KEY, column("age", ColumnType.INT, Role.IGNORE), LABEL).mayHaveTaught(before))
        .isEmpty();
    assertThat(of(KEY, column("age", ColumnType.LONG, Role.FEATURE), LABEL).mayHaveTaught(before))
        .contains("the values of age, by which rows are divided, are read otherwise");
  }

  @Test
  void stratifiedTheBoundsMoveWithTheRows() {
    SplitDefinition before = of(split(42, By.KEY, true), ID, LABEL).with(null, "january");
    assertThat(before.mayHaveTaught(before)).isEmpty();
    assertThat(before.with(null, "february").mayHaveTaught(before))
        .contains("the rows changed, and with split.stratify that moves rows between the parts");
  }

  @Test
  void byTimeTheTestRowsMustNotBeginEarlier() {
    SplitDefinition split = of(split(42, By.TIME, false), ID, DAY, LABEL);
    SplitDefinition before = split.with(86_400_000_000L, "january");
    assertThat(split.with(86_400_000_000L, "february").mayHaveTaught(before)).isEmpty();
    assertThat(split.with(172_800_000_000L, "february").mayHaveTaught(before)).isEmpty();
    assertThat(split.with(0L, "february").mayHaveTaught(before))
        .contains(
            "the test rows begin at 1970-01-01T00:00:00Z now, and began at 1970-01-02T00:00:00Z");
    assertThat(split.with(0L, "february").mayHaveTaught(split.with(null, "january"))).isPresent();
  }

  @Test
  void isStoredAndReadBack() {
    Protection mask = new Protection(Protection.Method.MASK, 2, null);
    Column masked = new Column("id", ColumnType.STRING, Role.KEY, ValueRules.NONE, null, mask);
    SplitDefinition split = of(KEY, masked, AGE, LABEL).with(5L, "january");
    assertThat(SplitDefinition.read(Json.mapper().valueToTree(split))).contains(split);
    assertThat(SplitDefinition.read(Json.mapper().missingNode())).isEmpty();
  }

  private static SplitSettings split(long seed, By by, boolean stratify) {
    return new SplitSettings(0.7, 0.15, 0.15, seed, by, 0, stratify, List.of());
  }

  private static SplitDefinition of(SplitSettings split, Column... columns) {
    return SplitDefinition.of(new Contract(List.of(columns)), split, null);
  }

  private static Column column(String name, ColumnType type, Role role) {
    return new Column(name, type, role, ValueRules.NONE);
  }
}
