package leat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import leat.contract.CanonicalText;
import leat.contract.ColumnType;
import leat.contract.Contract;

/**
 * Rows that every way of scoring a model must agree on: some that were seen, and made-up ones with
 * what usually goes wrong in each column, at least {@value #FEWEST} together.
 *
 * <p>A made-up row varies a drawn one in a single column, so that it tells where programs part;
 * where there are more variations than {@value #MOST_VARIED}, several columns at once.
 */
public final class GoldenRows {
  /** Cleaned rows that there are at least. */
  public static final int FEWEST = 500;

  private static final int MOST_VARIED = 400;
  private static final int MOST_RAW = 250;
  private static final int AS_TEXT = 20;
  private static final double LARGEST_OF_SEVERAL = 1e300;

  private final Contract contract;
  private final List<Integer> used = new ArrayList<>();
  private final Random random;
  private final List<GoldenRow> rows = new ArrayList<>();

  private GoldenRows(Encoding encoding, Contract contract, long seed) {
    this.contract = contract;
    this.random = new Random(seed);
    Set<String> read = encoding.columns();
    for (int i = 0; i < contract.columns().size(); i++) {
      if (read.contains(contract.columns().get(i).name())) {
        used.add(i);
      }
    }
  }

  /**
   * Golden rows of a model, scored by it; columns that it does not read are null in all of them.
   *
   * @param drawn cleaned rows in contract order, possibly none; the made-up ones vary these
   * @param count how many of the drawn rows to take at most
   * @param seed which ones
   * @return the rows drawn, the made-up cleaned ones, then raw ones
   */
  public static List<GoldenRow> of(
      PortableModel model, List<Object[]> drawn, int count, long seed) {
    boolean hasTrees = model.estimator().uncalibrated() instanceof TreeModel;
    List<DecisionTree> trees =
        hasTrees ? ((TreeModel) model.estimator().uncalibrated()).allTrees() : List.of();
    GoldenRows golden = new GoldenRows(model.encoding(), model.columns(), seed);
    golden.draw(drawn, count);
    golden.makeUp(new Variations(model.encoding(), trees, golden.random));
    golden.makeUpRaw();
    Scorer scorer = Scorer.of(model);
    return golden.rows.stream().map(row -> scored(row, scorer)).toList();
  }

  /**
   * The cleaned rows alone, for an encoding of whatever model.
   *
   * @param encoding whose columns are varied
   * @param contract the order of values in a row
   * @param drawn cleaned rows in contract order, possibly none
   * @param count how many of the drawn rows to take at most
   * @param seed which ones
   */
  public static List<Object[]> of(
      Encoding encoding, Contract contract, List<Object[]> drawn, int count, long seed) {
    GoldenRows golden = new GoldenRows(encoding, contract, seed);
    golden.draw(drawn, count);
    golden.makeUp(new Variations(encoding, List.of(), golden.random));
    return golden.rows.stream().map(GoldenRow::typed).toList();
  }

  /** The cleaned values of all rows that have a score, those that were read from raw ones too. */
  public static List<Object[]> cleaned(List<GoldenRow> rows) {
    return rows.stream().filter(GoldenRow::isScored).map(GoldenRow::typed).toList();
  }

  private static GoldenRow scored(GoldenRow row, Scorer scorer) {
    GoldenRow read = row.raw() == null ? row : GoldenReplay.read(row.raw(), scorer);
    return read.isScored()
        ? new GoldenRow(
            row.kind(), row.raw(), read.typed(), List.of(), scorer.scoreTyped(read.typed()))
        : read;
  }

  private void draw(List<Object[]> drawn, int count) {
    List<Object[]> left = new ArrayList<>(drawn);
    Collections.shuffle(left, random);
    left.stream()
        .limit(count)
        .forEach(row -> rows.add(GoldenRow.of(GoldenKind.DRAWN, usedOnly(row), null)));
  }

  private void makeUp(Variations variations) {
    List<Object[]> bases = bases();
    List<List<Variation>> byColumn = new ArrayList<>();
    for (int column : used) {
      byColumn.add(variations.of(contract.columns().get(column), column));
    }
    rows.add(GoldenRow.of(GoldenKind.MISSING, allMissing(), null));
    varied(bases, byColumn, MOST_VARIED).forEach(rows::add);
    while (rows.size() < FEWEST) {
      rows.add(GoldenRow.of(GoldenKind.MIXED, mixed(bases, byColumn), null));
    }
  }

  /** Rows in the order of the variations; no row has two of one column, unless these are many. */
  private static List<GoldenRow> varied(
      List<Object[]> bases, List<List<Variation>> byColumn, int most) {
    List<Variation> all = byColumn.stream().flatMap(List::stream).toList();
    int count = Math.min(most, all.size());
    List<GoldenRow> varied = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object[] row = bases.get(i % bases.size()).clone();
      boolean single = i + count >= all.size();
      for (int j = i; j < all.size(); j += count) {
        Object value = all.get(j).value();
        row[all.get(j).column()] = single ? value : besideOthers(value);
      }
      varied.add(GoldenRow.of(single ? all.get(i).kind() : GoldenKind.MIXED, row, null));
    }
    return varied;
  }

  private Object[] mixed(List<Object[]> bases, List<List<Variation>> byColumn) {
    Object[] row = allMissing();
    for (int i = 0; i < used.size(); i++) {
      int column = used.get(i);
      ColumnType type = contract.columns().get(column).type();
      Object value = random.nextBoolean() ? bases.get(random.nextInt(bases.size()))[column] : null;
      Object other = value != null || random.nextBoolean() ? value : ByChance.value(type, random);
      List<Variation> odd = byColumn.get(i);
      row[column] =
          other != null ? other : besideOthers(odd.get(random.nextInt(odd.size())).value());
    }
    return row;
  }

  /** Sums of several of the largest numbers overflow or not, by the order of adding. */
  private static Object besideOthers(Object value) {
    boolean overflows = value instanceof Double number && Math.abs(number) > LARGEST_OF_SEVERAL;
    return overflows ? Math.copySign(LARGEST_OF_SEVERAL, (Double) value) : value;
  }

  /** Rows as texts, which the value rules may well refuse, as where they want another format. */
  private void makeUpRaw() {
    List<Object[]> texts = bases().stream().limit(AS_TEXT).map(this::asText).toList();
    List<List<Variation>> byColumn = new ArrayList<>();
    for (int column : used) {
      byColumn.add(
          RawTexts.of(contract.columns().get(column)).stream()
              .map(value -> new Variation(GoldenKind.RAW, column, value))
              .toList());
    }
    texts.forEach(this::addRaw);
    varied(texts, byColumn, MOST_RAW).forEach(row -> addRaw(row.typed()));
  }

  private void addRaw(Object[] raw) {
    rows.add(new GoldenRow(GoldenKind.RAW, raw, null, List.of(), null));
  }

  private Object[] asText(Object[] typed) {
    Object[] texts = allMissing();
    used.forEach(column -> texts[column] = CanonicalText.of(typed[column]));
    return texts;
  }

  /** The drawn rows, or where there are none one without values. */
  private List<Object[]> bases() {
    List<Object[]> drawn =
        rows.stream().filter(row -> row.kind() == GoldenKind.DRAWN).map(GoldenRow::typed).toList();
    return drawn.isEmpty() ? List.<Object[]>of(allMissing()) : drawn;
  }

  private Object[] allMissing() {
    return new Object[contract.columns().size()];
  }

  private Object[] usedOnly(Object[] row) {
    Object[] copy = allMissing();
    used.forEach(column -> copy[column] = row[column]);
    return copy;
  }
}
