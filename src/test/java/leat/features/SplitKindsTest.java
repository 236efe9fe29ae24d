package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of split, and the folds, whatever the partitions. */
class SplitKindsTest {
  private static final ColumnType TIME = ColumnType.TIMESTAMP;
  private static final Contract CONTRACT = Observed.contract(TIME);
  private static final List<Row> ROWS = Observed.rows(600, TIME);

  static Stream<Arguments> kindsAndPartitions() {
    Map<String, SplitSettings> kinds =
        Map.of(
            "key", split(By.KEY, 0, false, List.of()),
            "row", split(By.ROW, 0, false, List.of()),
            "group", split(By.GROUP, 0, false, List.of()),
            "stratified", split(By.KEY, 0, true, List.of()),
            "files", split(By.KEY, 0, false, List.of("b.csv")),
            "files of groups", split(By.GROUP, 0, false, List.of("b.csv")),
            "time", split(By.TIME, 0, false, List.of()),
            "time with a gap", split(By.TIME, 7_200, false, List.of()));
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                Stream.of(1, 2, 7, 64)
                    .map(partitions -> Arguments.of(kind.getKey(), kind.getValue(), partitions)));
  }

  @ParameterizedTest(name = "{0}, {2} partitions")
  @MethodSource("kindsAndPartitions")
  void membershipIsTheSame(String kind, SplitSettings split, int partitions) {
    Map<String, List<Object>> expected = members(Observed.dataset(ROWS, TIME).coalesce(1), split);
    List<Row> shuffled = new ArrayList<>(ROWS);
    Collections.shuffle(shuffled, new Random(partitions));
    Dataset<Row> divided = Observed.dataset(shuffled, TIME).repartition(partitions);
    assertThat(divided.rdd().getNumPartitions()).isEqualTo(partitions);
    assertThat(members(divided, split)).isEqualTo(expected).hasSize(600);
    assertThat(expected.values())
        .extracting(member -> member.get(0))
        .contains(Part.TRAIN.ordinal(), Part.VALIDATION.ordinal(), Part.TEST.ordinal());
  }

  @Test
  void noGroupStandsOnTwoSidesOrInTwoFolds() {
    SplitSettings byGroup = split(By.GROUP, 0, false, List.of());
    Map<Integer, List<Object>> households = new HashMap<>();
    members(Observed.dataset(ROWS, TIME).repartition(7), byGroup)
        .forEach(
            (id, member) -> {
              int household = Integer.parseInt(id.substring(1)) / 3;
              // the part and the hash, from which alone a row's fold is taken
              assertThat(households.merge(household, member, (first, next) -> first))
                  .isEqualTo(member);
            });
    assertThat(households).hasSize(200);
    assertThat(households.values()).extracting(member -> member.get(1)).doesNotHaveDuplicates();
  }

  private static SplitSettings split(By by, long gap, boolean stratify, List<String> files) {
    return new SplitSettings(0.6, 0.15, 0.25, 7, by, gap, stratify, files);
  }

  private static Map<String, List<Object>> members(Dataset<Row> rows, SplitSettings split) {
    Map<String, List<Object>> members = new HashMap<>();
    Parts.assign(rows, CONTRACT, split)
        .select("id", Columns.PART, Columns.HASH)
        .collectAsList()
        .forEach(row -> members.put(row.getString(0), List.of(row.get(1), row.get(2))));
    return members;
  }
}
