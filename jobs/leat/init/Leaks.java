package leat.init;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import leat.contract.ColumnReader;
import leat.contract.Role;

/**
 * Finds columns that tell the label nearly by themselves: most often what is known only after it.
 *
 * <p>Scores are the share of the class among the rows of the same value, or of the same fiftieth of
 * the numbers, in one half of the rows, judged on the other half, so that many different values
 * alone prove nothing.
 */
final class Leaks {
  private static final double TOO_GOOD = 0.95;
  private static final int FEW_ROWS = 20;
  private static final int MOST_CLASSES = 20;

  private final List<String[]> rows;
  private final String[] labels;

  private Leaks(List<String[]> rows, String[] labels) {
    this.rows = rows;
    this.labels = labels;
  }

  /** Adds warnings to the proposals of such columns; a copy of the label is ignored. */
  static void check(List<String[]> rows, List<Proposal> proposals, int label) {
    String[] labels = read(rows, proposals.get(label), label);
    Leaks leaks = new Leaks(rows, labels);
    for (int i = 0; i < proposals.size(); i++) {
      if (i != label && proposals.get(i).role() == Role.FEATURE) {
        leaks.check(proposals.get(i), read(rows, proposals.get(i), i));
      }
    }
  }

  private static String[] read(List<String[]> rows, Proposal proposal, int column) {
    ColumnReader reader = ColumnReader.of(proposal.column());
    return rows.stream()
        .map(row -> reader.read(row[column], violation -> {}))
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private void check(Proposal proposal, String[] values) {
    if (isCopy(values)) {
      proposal
          .as(Role.IGNORE)
          .warn("a copy of the label: every value stands with one class of it alone");
      return;
    }
    String[] groups = new Parts(proposal.type(), values).groups();
    double auc = auc(groups);
    if (auc >= TOO_GOOD) {
      proposal.warn(
          "tells the label nearly alone (AUC %.3f): is it known before the label is? If not, role = ignore"
              .formatted(auc));
    }
  }

  /** Whether values and classes stand in pairs. */
  private boolean isCopy(String[] values) {
    Map<String, String> classOf = new HashMap<>();
    Set<String> classes = new HashSet<>();
    for (int i = 0; i < values.length; i++) {
      if (labels[i] == null) {
        continue;
      }
      String value = String.valueOf(values[i]);
      String before = classOf.putIfAbsent(value, labels[i]);
      classes.add(labels[i]);
      if (before != null && !before.equals(labels[i])) {
        return false;
      }
    }
    return classes.size() > 1 && classOf.size() == classes.size() && values.length > FEW_ROWS;
  }

  /** The mean over the classes, each against the others, by their rows. */
  private double auc(String[] groups) {
    Map<String, Long> classes = new TreeMap<>();
    for (String label : labels) {
      if (label != null) {
        classes.merge(label, 1L, Long::sum);
      }
    }
    if (classes.size() > MOST_CLASSES) {
      return 0;
    }
    double sum = 0;
    double weight = 0;
    for (Map.Entry<String, Long> entry : classes.entrySet()) {
      if (entry.getValue() >= FEW_ROWS) {
        sum += auc(groups, entry.getKey()) * entry.getValue();
        weight += entry.getValue();
      }
    }
    return weight == 0 ? 0 : sum / weight;
  }

  private double auc(String[] groups, String wanted) {
    Map<String, long[]> learned = new HashMap<>();
    Map<String, long[]> judged = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      if (labels[i] != null) {
        Map<String, long[]> half = isLearned(i) ? learned : judged;
        long[] counts = half.computeIfAbsent(groups[i], group -> new long[2]);
        counts[Objects.equals(labels[i], wanted) ? 1 : 0]++;
      }
    }
    TreeMap<Double, long[]> byShare = new TreeMap<>();
    judged.forEach(
        (group, counts) -> {
          long[] all = byShare.computeIfAbsent(share(learned.get(group)), s -> new long[2]);
          all[0] += counts[0];
          all[1] += counts[1];
        });
    return area(byShare.values());
  }

  /** By a hash, since rows often come in a pattern. */
  private static boolean isLearned(int row) {
    return (row * 0x9E3779B97F4A7C15L >>> 40 & 1) == 0;
  }

  /** An unseen group says nothing. */
  private static double share(long[] counts) {
    return counts == null ? 0.5 : (counts[1] + 0.5) / (counts[0] + counts[1] + 1.0);
  }

  /** The area under the curve, groups of equal share counting half. */
  private static double area(Iterable<long[]> groups) {
    double below = 0;
    double won = 0;
    double positives = 0;
    for (long[] counts : groups) {
      won += counts[1] * (below + counts[0] / 2.0);
      below += counts[0];
      positives += counts[1];
    }
    return positives == 0 || below == 0 ? 0 : won / (positives * below);
  }
}
