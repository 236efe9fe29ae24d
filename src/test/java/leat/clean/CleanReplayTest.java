package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import leat.clean.Replaying.Cleaned;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay gives what a clean in full gives. */
class CleanReplayTest {
  private static final CleanSettings EXACT = new CleanSettings(Deduplicate.EXACT, Keep.FIRST, null);
  private static final CleanSettings FIRST = new CleanSettings(Deduplicate.KEY, Keep.FIRST, null);
  private static final List<CleanSettings> ALL =
      List.of(
          new CleanSettings(Deduplicate.NONE, Keep.FIRST, null),
          EXACT,
          FIRST,
          new CleanSettings(Deduplicate.KEY, Keep.LATEST, "seen.on"),
          new CleanSettings(Deduplicate.EXACT, Keep.LATEST, "a score"));

  @TempDir Path folder;

  /** Twice, so that what a replay gives is also proved to be good for another one. */
  @RepeatedTest(5)
  void replaysEqualCleaningInFull(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    CleanSettings clean = ALL.get(repetition.getCurrentRepetition() % ALL.size());
    LooserRules strict = LooserRules.strict();
    LooserRules looser = strict.loosened(random);
    CleanJobSettings first = new CleanJobSettings(clean, strict.contract());
    CleanJobSettings second = new CleanJobSettings(clean, looser.contract());
    CleanJobSettings third = new CleanJobSettings(clean, looser.loosened(random).contract());
    assertThat(CleanChange.obstacles(first, second)).isEmpty();
    assertThat(CleanChange.obstacles(second, third)).isEmpty();
    Replaying replaying =
        new Replaying(folder, first, LooserRules.rows(400, random), 1 + random.nextInt(4));
    Cleaned before = replaying.inFull(first);
    Cleaned replayed = replaying.byReplay(replaying.byReplay(before, second), third);
    Cleaned full = replaying.inFull(third);
    assertThat(replayed.result()).isEqualTo(full.result());
    assertThat(replayed.result().rows().holds()).isTrue();
    assertThat(replayed.content()).isEqualTo(full.content());
    assertThat(full.result().rows().out()).isGreaterThan(before.result().rows().out());
  }

  @Test
  void anEarlierRowThatComesBackTakesThePlaceOfTheOneKept() {
    Cleaned[] cleaned =
        firstAndLoosened(FIRST, "a|99||yes", "a|1||yes", "a|2||yes", "b|3||no", "b|99||no");
    assertThat(cleaned[0].content().get(1)).containsExactly("{\"_row_id\":4,\"_kept\":3}");
    assertThat(cleaned[1].content().get(0))
        .containsExactly(
            row(2, "\"id.no\":\"a\",\"a score\":99.0,\"answer\":true"),
            row(5, "\"id.no\":\"b\",\"a score\":3.0,\"answer\":false"));
    assertThat(cleaned[1].content().get(1))
        .containsExactly(
            "{\"_row_id\":3,\"_kept\":2}",
            "{\"_row_id\":4,\"_kept\":2}",
            "{\"_row_id\":6,\"_kept\":5}");
  }

  @Test
  void filesOfGoodRowsAreCopiedUnlessARowInThemIsDisplaced() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a", "4,0", "", "yes"));
    for (int i = 0; i < 40; i++) {
      rows.add(List.of("a", String.valueOf(i), "", "yes"));
    }
    CleanJobSettings strict = new CleanJobSettings(EXACT, LooserRules.strict().contract());
    // two, as the session reads two cores' worth of small files at once
    Replaying replaying = new Replaying(folder, strict, rows, 2);
    Cleaned before = replaying.inFull(strict);
    Cleaned after = replaying.byReplay(before, loosest(EXACT));
    List<String> copied = new ArrayList<>(before.files());
    copied.retainAll(after.files());
    assertThat(before.files()).hasSize(2);
    assertThat(copied).hasSize(1);
    assertThat(after.result().rows().out()).isEqualTo(40);
  }

  @Test
  void withNothingInQuarantineTheOutputIsTheSame() {
    Cleaned[] cleaned = firstAndLoosened(EXACT, "a|1||yes", "a|1||yes");
    assertThat(cleaned[1].result()).isEqualTo(cleaned[0].result());
    assertThat(cleaned[1].content()).isEqualTo(cleaned[0].content());
  }

  private Cleaned[] firstAndLoosened(CleanSettings clean, String... rows) {
    CleanJobSettings strict = new CleanJobSettings(clean, LooserRules.strict().contract());
    Replaying replaying = new Replaying(folder, strict, split(rows), 1);
    Cleaned before = replaying.inFull(strict);
    return new Cleaned[] {before, replaying.byReplay(before, loosest(clean))};
  }

  private static List<List<String>> split(String... rows) {
    return Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList();
  }

  private static CleanJobSettings loosest(CleanSettings clean) {
    return new CleanJobSettings(clean, LooserRules.loosest().contract());
  }

  private static String row(long line, String values) {
    return "{\"_row_id\":%d,\"_file\":\"a.csv\",\"_line\":%d,%s}".formatted(line, line, values);
  }
}
