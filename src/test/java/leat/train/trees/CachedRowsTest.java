package leat.train.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a block gives for a pass does not depend on what was done with it before. */
class CachedRowsTest {
  private static final int[] ALL = {0, 1, 2, 3, 4};
  private final CodeBlock block = TreeRowsForTests.rows(500, 2);
  private final LogLoss loss = LogLoss.of(TreeRowsForTests.totals(block, 2), 0.1, 3);
  private final Layout layout = new Layout(TreeRowsForTests.CODES, 1);
  private final List<TreePass> passes = passes();

  @Test
  void aLostStateIsMadeAgainFromThePass() {
    CachedRows kept = rows();
    for (TreePass pass : passes) {
      assertThat(rows().sums(pass)).isEqualTo(kept.sums(pass));
    }
  }

  @Test
  void aLateTaskOfAnEarlierPassChangesNothing() {
    CachedRows rows = rows();
    List<long[]> expected = passes.stream().map(rows()::sums).toList();
    for (int i = 0; i < passes.size(); i++) {
      assertThat(rows.sums(passes.get(i))).isEqualTo(expected.get(i));
      for (int earlier = 0; earlier <= i; earlier++) {
        assertThat(rows.sums(passes.get(earlier))).isEqualTo(expected.get(earlier));
      }
    }
  }

  @Test
  void rowsMoveToAnotherProcessWithoutTheirState() throws Exception {
    CachedRows rows = rows();
    long[] expected = rows.sums(passes.get(3));

    assertThat(copied(rows).sums(passes.get(3))).isEqualTo(expected);
  }

  private CachedRows rows() {
    return new CachedRows(block, loss, layout);
  }

  /** The root, two splits, and the root of the next tree. */
  private List<TreePass> passes() {
    List<TreePass> made = new ArrayList<>();
    PartialTree tree = new PartialTree();
    made.add(pass(0, List.of(), tree, 0));
    tree = split(tree, 0, 0, 20);
    made.add(pass(0, List.of(), tree, 1));
    tree = split(tree, 2, 2, 90);
    made.add(pass(0, List.of(), tree, 4));
    GrownTree stump =
        new GrownTree(
            new int[] {0, -1, -1},
            new int[] {20, 0, 0},
            new int[] {2, 0, 0},
            new double[3],
            new long[3],
            new double[] {0, -0.5, 0.5});
    made.add(pass(1, List.of(stump), new PartialTree(), 0));
    return made;
  }

  private static PartialTree split(PartialTree tree, int node, int feature, int bin) {
    PartialTree copy = copied(tree);
    copy.split(node, feature, bin);
    return copy;
  }

  private static TreePass pass(int number, List<GrownTree> before, PartialTree tree, int node) {
    return new TreePass(number, before, tree, new int[] {node}, new int[][] {ALL}, true);
  }

  @SuppressWarnings("unchecked")
  private static <T> T copied(T object) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(object);
      }
      return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
