package leat.model;

import java.util.List;

/** Scores a model's golden rows again, in plain Java, and compares with what was published. */
public final class GoldenReplay {
  private GoldenReplay() {}

  /**
   * How many rows there are, and the first that scores otherwise.
   *
   * @param golden content of the model's golden file
   */
  public static ParityResult of(PortableModel model, String golden) {
    List<GoldenRow> rows = new GoldenFile(model).read(golden);
    Scorer scorer = Scorer.of(model);
    Parity parity = new Parity(model.threshold());
    for (int i = 0; i < rows.size(); i++) {
      parity.compare(i, rows.get(i).score(), scorer.scoreTyped(rows.get(i).typed()));
    }
    return parity.result();
  }
}
