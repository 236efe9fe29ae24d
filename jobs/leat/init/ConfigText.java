package leat.init;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;

/** Writes a proposal as a config file that says why. */
final class ConfigText {
  private static final int WIDTH = 118;
  private static final int FEW_ROWS = 300;

  /** Below, a validation part is too small to tell good candidates from lucky ones. */
  private static final long FOLDED_ROWS = 20_000;

  private final Table table;
  private final Facts label;
  private final List<Proposal> proposals;
  private final int position;
  private final List<String> lines = new ArrayList<>();

  ConfigText(Table table, Facts label, List<Proposal> proposals, int position) {
    this.table = table;
    this.label = label;
    this.proposals = proposals;
    this.position = position;
  }

  String text() {
    head();
    lines.addAll(table.source());
    columns();
    split();
    train();
    return String.join("\n", lines) + "\n";
  }

  private void head() {
    comment(
        "",
        "Proposed by leat init from %s%s rows of %s. Every guess says why: look through them, and change what is wrong. conf/reference.conf documents every key and its default."
            .formatted(
                table.complete() ? "all " : "a sample of ",
                Says.count(table.read()),
                table.name()));

    table.remarks().forEach(remark -> comment("", remark));
    lines.add("");
    lines.add("pipeline = " + table.name());
    lines.add("");
  }

  private void columns() {
    lines.add("");
    lines.add("columns {");
    boolean first = true;
    Set<String> taken = new HashSet<>(Contract.RESERVED);
    for (Proposal proposal : proposals) {
      if (!first) {
        lines.add("");
      }
      first = false;
      proposal
          .reasons()
          .forEach(
              reason -> comment("  ", (proposal.warnings().contains(reason) ? "! " : "") + reason));
      String free = Names.free(proposal.name(), taken);
      String name = Hocon.plain(free);
      String from =
          free.equals(proposal.name()) ? "" : "from = " + Hocon.text(proposal.name()) + ", ";
      if (proposal.alternative() != null) {
        lines.add(
            "  # %s { %s%s, %s }"
                .formatted(name, from, proposal.settings(), proposal.alternative()));
      }
      lines.add("  %s { %s%s }".formatted(name, from, proposal.settings()));
    }
    lines.add("}");
  }

  private void split() {
    boolean group = proposals.stream().anyMatch(p -> p.role() == Role.GROUP);
    boolean stratify = !group && rarestRows() < FEW_ROWS;
    lines.add("");
    if (stratify) {
      comment("", "stratified, since a class has few rows");
    }
    lines.add(
        "split { train = 0.7, validation = 0.15, test = 0.15, seed = 42%s%s }"
            .formatted(group ? ", by = group" : "", stratify ? ", stratify = true" : ""));
  }

  /** Rows of the class with the fewest. */
  private long rarestRows() {
    return label.top().stream().mapToLong(v -> v.rows()).min().orElse(0);
  }

  private void train() {
    boolean several = proposals.get(position).type() != ColumnType.BOOLEAN;
    boolean folds = table.complete() && table.read() < FOLDED_ROWS && rarestRows() >= FEW_ROWS;
    lines.add("");
    lines.add("train {");
    comment("  ", "the best of these on rows that they were not fitted to wins");
    if (folds) {
      lines.add("  folds = 5");
    }
    lines.add("  metric = " + (several ? "log_loss" : "auc"));
    if (!several) {
      comment("  ", "so that a probability of 0.2 comes true in two of ten cases");
      lines.add("  decision { calibration = auto }");
    }
    lines.add("  candidates = [");
    comment("    ", "a curve for each number, and pairs of columns that say more together");
    lines.add(
        "    { type = logistic-regression, numeric = hinge, interactions = [0, 40], smoothing = [3, 30] }");
    lines.add("    { type = boosting, learning-rate = 0.06, trees = 200, max-leaves = [8, 31] }");
    lines.add("  ]");
    lines.add("}");
    if (several) {
      lines.add("");
      lines.add("register { metric = log_loss }");
    }
  }

  /** A comment, in as many lines as it needs. */
  private void comment(String indent, String text) {
    StringBuilder line = new StringBuilder(indent + "#");
    for (String word : text.replaceAll("\\s+", " ").split(" ")) {
      if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length() + 1) {
        lines.add(line.toString());
        line = new StringBuilder(indent + "#  ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }
}
