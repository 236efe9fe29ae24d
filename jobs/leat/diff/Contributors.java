package leat.diff;

import java.util.List;
import java.util.Optional;
import leat.explain.Attribution;
import leat.explain.Explainer;
import leat.explain.Space;
import leat.model.PortableModel;

/** Exact Shapley values, see {@link Attribution}. */
final class Contributors implements Contributor {
  private final Attribution attribution;
  private final Explainer explainer;
  private final double[] contributions;

  private Contributors(PortableModel model) {
    this.attribution = Attribution.of(model);
    this.explainer = attribution.explainer();
    this.contributions = new double[attribution.columns().size()];
  }

  /** Empty where the model does not hold what an explanation needs. */
  static Optional<Contributor> of(PortableModel model) {
    return Attribution.obstacle(model).isPresent()
        ? Optional.empty()
        : Optional.of(new Contributors(model));
  }

  @Override
  public List<String> columns() {
    return attribution.columns();
  }

  @Override
  public String space() {
    return attribution.space() == Space.PROBABILITY ? "probability" : "margin";
  }

  @Override
  public double base(int k) {
    return attribution.base(k);
  }

  @Override
  public double[] of(Object[] typed, int k) {
    explainer.row(typed).columns(k, contributions);
    return contributions.clone();
  }
}
