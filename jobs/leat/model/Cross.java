package leat.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Two codes as one: a category for each of the pairs that were learned, none for the others.
 *
 * @param left a code
 * @param right another code
 * @param cells the pairs in the order of their slots, at least one, all different
 * @param output the name of the code
 */
@JsonTypeName("cross")
public record Cross(String left, String right, List<Cell> cells, String output) implements Step {
  /**
   * A pair of categories; {@code [0, 2, "text"]} in JSON, since there are many.
   *
   * @param left code of the left category, 0 or more
   * @param right code of the right category, 0 or more
   * @param text what both are called together
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"left", "right", "text"})
  public record Cell(int left, int right, String text) {
    /** Refuses codes of no category. */
    public Cell {
      Objects.requireNonNull(text, "text");
      if (left < 0 || right < 0) {
        throw new IllegalArgumentException(
            "Invalid cell " + text + ": codes must be 0 or more, found " + left + ", " + right);
      }
    }
  }

  /** Copies the list; refuses null names, no cells and equal ones. */
  public Cross {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(output, "output");
    cells = List.copyOf(cells);
    Set<List<Integer>> pairs = new HashSet<>();
    cells.forEach(cell -> pairs.add(List.of(cell.left(), cell.right())));
    if (cells.isEmpty() || pairs.size() < cells.size()) {
      throw new IllegalArgumentException(
          "Invalid cells of cross " + output + ": at least one is needed, all different");
    }
  }

  @Override
  public List<String> inputs() {
    return List.of(left, right);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.CODE, Kind.CODE);
  }

  @Override
  public Kind makes() {
    return Kind.CODE;
  }

  @Override
  public List<String> categories() {
    return cells.stream().map(Cell::text).toList();
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfNumber leftOf = values.number(left);
    RowValue.OfNumber rightOf = values.number(right);
    int[][] codes = codes();
    RowValue.OfNumber code = row -> code(codes, (int) leftOf.of(row), (int) rightOf.of(row));
    return code;
  }

  private static int code(int[][] codes, int left, int right) {
    if (left < 0 || left >= codes.length || right < 0) {
      return -1;
    }
    return right < codes[left].length ? codes[left][right] : -1;
  }

  /** By left code and right code; rows end where no further right code has a category. */
  private int[][] codes() {
    int[][] codes = new int[1 + cells.stream().mapToInt(Cell::left).max().orElse(-1)][0];
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      int[] row = codes[cell.left()];
      if (cell.right() >= row.length) {
        codes[cell.left()] = Arrays.copyOf(row, cell.right() + 1);
        Arrays.fill(codes[cell.left()], row.length, cell.right(), -1);
      }
      codes[cell.left()][cell.right()] = i;
    }
    return codes;
  }
}
