package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.SparkForTests;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {
  private static final int COLUMNS = 10_000;

  @TempDir Path temporary;

  /** The session is everybody's. */
  @AfterEach
  void settingsAreAsBefore() {
    RuntimeConfig conf = SparkForTests.session().conf();
    assertThat(conf.get("spark.sql.parquet.enableVectorizedReader")).isEqualTo("false");
    conf.unset("spark.sql.parquet.enableVectorizedReader");
    conf.unset("spark.sql.codegen.factoryMode");
  }

  @Test
  void tenThousandColumnsAreIngestedAndCleaned() {
    StringBuilder text = new StringBuilder("id,label," + joined(i -> "c" + i) + "\n");
    for (int row = 0; row < 20; row++) {
      int times = row;
      text.append("k" + row + "," + (row % 2 == 0 ? "yes," : "no,"));
      text.append(joined(i -> Integer.toString(times * i % 13))).append('\n');
    }
    text.append("short,yes,1\n").append("bad,no," + joined(i -> i == 9_000 ? "x" : "1") + "\n");
    RunRecord run =
        Project.in(temporary)
            .data(text.toString())
            .config(
                "columns {\nid { role = key }\nlabel { type = boolean, role = label }\n"
                    + IntStream.range(0, COLUMNS)
                        .mapToObj(i -> "c" + i + " { type = int }\n")
                        .collect(Collectors.joining())
                    + "}\n")
            .run("--until", "clean");
    assertThat(run.jobs().get(0).rows()).isEqualTo(new RowBalance(22, 21, 1, 0, 0));
    assertThat(run.jobs().get(1).rows()).isEqualTo(new RowBalance(21, 20, 1, 0, 0));
    assertThat(run.jobs().get(1).quarantineReasons()).containsOnlyKeys("c9000: type");
  }

  private static String joined(IntFunction<String> value) {
    return IntStream.range(0, COLUMNS).mapToObj(value).collect(Collectors.joining(","));
  }
}
