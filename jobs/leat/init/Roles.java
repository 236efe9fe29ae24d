package leat.init;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.profile.NumberProfile;

/** Finds keys, and what only looks like a feature because it counts the rows. */
final class Roles {
  private static final int FEW_ROWS = 20;
  private static final double NEARLY_ALL = 0.95;

  /** An estimate is within 3 % 99 times of 100. */
  private static final double ESTIMATED = 0.97;

  private static final double REPEATED = 0.02;

  private final List<Facts> facts;
  private final List<Proposal> proposals;
  private final int label;

  private Roles(List<Facts> facts, List<Proposal> proposals, int label) {
    this.facts = facts;
    this.proposals = proposals;
    this.label = label;
  }

  /** Changes the proposals of columns that identify rows or groups of them. */
  static void assign(List<Facts> facts, List<Proposal> proposals, int label) {
    new Roles(facts, proposals, label).assign();
  }

  private void assign() {
    Optional<Integer> key =
        columns()
            .filter(this::isKey)
            .boxed()
            .min(
                Comparator.comparing((Integer i) -> !Names.isIdLike(facts.get(i).name()))
                    .thenComparing(i -> i));
    key.ifPresent(this::key);
    columns().filter(i -> key.isEmpty() || key.get() != i).forEach(this::notAFeature);
    if (key.isEmpty()) {
      columns().filter(this::isGroup).findFirst().ifPresent(this::group);
    }
  }

  private IntStream columns() {
    return IntStream.range(0, facts.size()).filter(i -> i != label);
  }

  /** Nearly unique where it is called like a key; else unique, and no measurement. */
  private boolean isKey(int i) {
    Facts column = facts.get(i);
    boolean code = column.type().type() == ColumnType.STRING && !isSentence(column);
    boolean possible = column.present() > FEW_ROWS && (code || column.isWholeNumber());
    boolean unique = column.distinct() == column.read() && column.profile().counts().exact();
    boolean first = i == 0 && (code || isRowNumber(column));
    return possible
        && (Names.isIdLike(column.name()) && isNearlyUnique(column)
            || unique && (first || isRowNumber(column)));
  }

  private static boolean isNearlyUnique(Facts column) {
    return column.distinct() >= NEARLY_ALL * column.read();
  }

  private static boolean isSentence(Facts column) {
    return column.isText() && column.profile().text().meanWords() > 2.5;
  }

  /** Whole numbers without a gap, each once. */
  private static boolean isRowNumber(Facts column) {
    NumberProfile numbers = column.profile().numbers();
    return column.isWholeNumber()
        && numbers != null
        && column.present() > FEW_ROWS
        && numbers.max() - numbers.min() + 1 == column.distinct()
        && column.distinct() == column.read();
  }

  private void key(int i) {
    Facts column = facts.get(i);
    Proposal proposal = proposals.get(i).anew().as(ColumnType.STRING).as(Role.KEY);
    boolean exact = column.profile().counts().exact();
    boolean unique = column.distinct() >= (exact ? 1 : ESTIMATED) * column.read();
    proposal.because(
        "key: %s different values in %s rows"
            .formatted(column.different(), Says.count(column.read())));
    if (!unique) {
      proposal.because("to keep one row of each, say clean { deduplicate = key }");
    }
  }

  private void notAFeature(int i) {
    Facts column = facts.get(i);
    if (isRowNumber(column)) {
      proposals.get(i).anew().as(Role.IGNORE).because("row number: counts the rows");
    } else if (Names.isIdLike(column.name())
        && column.present() > FEW_ROWS
        && isNearlyUnique(column)
        && column.type().type() != ColumnType.DOUBLE) {
      proposals
          .get(i)
          .anew()
          .as(ColumnType.STRING)
          .as(Role.IGNORE)
          .because("another key: %s different values".formatted(column.different()));
    }
  }

  private boolean isGroup(int i) {
    Facts column = facts.get(i);
    boolean code = column.type().type() == ColumnType.STRING || column.isWholeNumber();
    return code
        && !isSentence(column)
        && Names.isIdOfSomething(column.name())
        && column.distinct() > Math.max(FEW_ROWS, REPEATED * column.read());
  }

  private void group(int i) {
    Facts column = facts.get(i);
    proposals
        .get(i)
        .anew()
        .as(ColumnType.STRING)
        .as(Role.GROUP)
        .warn(
            "group: %s different values in %s rows; rows of one value stay on one side of the split"
                .formatted(column.different(), Says.count(column.read())));
  }
}
