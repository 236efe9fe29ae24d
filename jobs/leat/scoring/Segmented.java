package leat.scoring;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.metrics.ScoreTally;

/** Scored rows of some partitions by their group, kept or counted. */
final class Segmented implements Serializable {
  private static final long serialVersionUID = 1L;

  private final GroupedSettings settings;
  private final long[] rows;
  private final List<List<ScoredPart>> kept;
  private final List<ScoreTally> tallies;

  Segmented(int groups, GroupedSettings settings) {
    this.settings = settings;
    rows = new long[groups];
    kept = new ArrayList<>();
    IntStream.range(0, groups)
        .forEach(g -> kept.add(new ArrayList<>(List.of(new ScoredPart(settings.classes())))));
    tallies =
        settings.isCounted() ? Stream.generate(settings::tally).limit(groups).toList() : List.of();
  }

  void add(int group, ScoredRow row) {
    rows[group]++;
    if (settings.isCounted()) {
      tallies.get(group).add(row.label(), row.weight(), row.probabilities());
    } else {
      kept.get(group).get(0).add(row.probabilities(), row.label(), row.weight());
    }
  }

  void merge(Segmented other) {
    for (int group = 0; group < rows.length; group++) {
      rows[group] += other.rows[group];
      if (settings.isCounted()) {
        tallies.get(group).merge(other.tallies.get(group));
      } else {
        kept.get(group).addAll(other.kept.get(group));
      }
    }
  }

  long rows(int group) {
    return rows[group];
  }

  GroupRows group(int group) {
    return settings.isCounted()
        ? new GroupRows.Counted(tallies.get(group))
        : new GroupRows.Kept(new Scores(kept.get(group), settings.classes()));
  }
}
