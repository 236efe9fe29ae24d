package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.clean.CleaningFixture.Cleaned;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class CleanBalanceTest {
  private static final List<String> IDS =
      List.of("a", "b", " a", "", "n/a", "\u00e9", "\ud83d\ude00");
  private static final List<String> SCORES =
      List.of("1", "1.0", "", "x", "101", "1e400", "-5", "NaN");
  private static final List<String> DATES = List.of("2026-01-31", "2026-02-30", "", "31/01/2026");
  private static final List<String> ANSWERS = List.of("yes", "no", "1", "", "maybe");

  @TempDir Path folder;

  @RepeatedTest(4)
  void accountsForEveryRowOfMessyData(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>(List.of("z|1|2026-01-31|yes"));
    for (int i = 0; i < 300; i++) {
      rows.add(
          String.join(
              "|",
              any(IDS, random),
              any(SCORES, random),
              any(DATES, random),
              any(ANSWERS, random)));
    }
    Deduplicate how = seed % 2 == 0 ? Deduplicate.EXACT : Deduplicate.KEY;
    Cleaned cleaned =
        new CleaningFixture(folder).deduplicate(how, Keep.FIRST, null).partitions(seed).run(rows);
    RowBalance balance = cleaned.result().rows();
    assertThat(balance.in()).isEqualTo(301);
    assertThat(balance.out()).isEqualTo(cleaned.rows().size());
    assertThat(balance.quarantined()).isEqualTo(cleaned.rejected().size());
    assertThat(balance.duplicates()).isEqualTo(cleaned.duplicates().size());
    assertThat(balance.holds()).isTrue();
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
