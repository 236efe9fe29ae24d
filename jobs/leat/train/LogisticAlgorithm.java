package leat.train;

import java.util.ArrayList;
import java.util.List;
import leat.config.LogisticSettings;
import leat.config.NumericForm;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logistic regression by L-BFGS, OWL-QN with an L1 penalty.
 *
 * <p>Forms of numbers are fitted to the rows that it learns from, and so is the choice of
 * interactions, by what the model without them leaves unexplained.
 */
record LogisticAlgorithm(LogisticSettings settings) implements Algorithm {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

  /**
   * Near enough to compare candidates; the one that is published is fitted to its own tolerance.
   */
  private static final double ROUGH = 1e-4;

  @Override
  public Fitted fit(EncodedRows rows) {
    return fit(rows, null);
  }

  @Override
  public Fitted fit(EncodedRows rows, Fitted near) {
    int interactions = settings.forms().interactions();
    if (settings.forms().numeric() == NumericForm.LINEAR && interactions == 0) {
      return fitted(rows.encoding(), fit(rows, rows.encoding(), null, near));
    }
    FeatureForms forms = new FeatureForms(rows, settings.forms());
    Encoding main = forms.main();
    LogisticFit fit = fit(rows, main, null, near);
    return interactions == 0
        ? fitted(main.withoutUnused(), fit)
        : crossed(rows, main, fit, InteractionCodes.of(rows.encoding(), forms, main, fit), near);
  }

  /** Adds the pairs that tell what the main features leave unexplained. */
  private Fitted crossed(
      EncodedRows rows, Encoding main, LogisticFit fit, InteractionCodes codes, Fitted near) {
    List<Cross> crosses = new Interactions(rows, settings, codes).choose(main, fit);
    LOG.info("{} interactions: {}", crosses.size(), crosses.stream().map(Cross::output).toList());
    if (crosses.isEmpty()) {
      return fitted(main.withoutUnused(), fit);
    }
    Encoding crossed = with(main, codes.encoding(), crosses);
    return fitted(crossed.withoutUnused(), fit(rows, crossed, fit, near));
  }

  /** The main features, then the crosses. */
  private static Encoding with(Encoding main, Encoding codes, List<Cross> crosses) {
    List<Step> steps = new ArrayList<>(codes.steps());
    steps.removeAll(main.steps());
    steps.addAll(crosses);
    List<String> features = new ArrayList<>(main.features());
    crosses.forEach(cross -> features.add(cross.output()));
    return main.with(steps, features);
  }

  private LogisticFit fit(EncodedRows rows, Encoding encoding, LogisticFit before, Fitted near) {
    if (encoding.equals(rows.encoding())) {
      return LogisticFit.of(rows, settings, before, near);
    }
    try (EncodedRows derived = rows.derived(encoding)) {
      return LogisticFit.of(derived, settings, before, near);
    }
  }

  private Fitted fitted(Encoding encoding, LogisticFit fit) {
    Minimum minimum = fit.minimum();
    warnUnlessConverged(minimum);
    return new Fitted(
        encoding,
        new LogisticModel(fit.coefficients(), fit.intercepts(), fit.means()),
        fit.deviations(),
        new Effort(minimum.iterations(), minimum.converged(), minimum.value(), minimum.gradient()));
  }

  @Override
  public Algorithm rough() {
    return new LogisticAlgorithm(
        new LogisticSettings(
            settings.regParam(),
            settings.elasticNet(),
            settings.maxIterations(),
            Math.max(settings.tolerance(), ROUGH),
            settings.classWeights(),
            settings.forms()));
  }

  /** Fewer interactions, then a plainer form, then a stronger penalty. */
  @Override
  public List<Double> complexity() {
    return List.of(
        0.0,
        (double) settings.forms().interactions(),
        (double) settings.forms().numeric().ordinal(),
        -settings.regParam(),
        -settings.elasticNet());
  }

  private void warnUnlessConverged(Minimum minimum) {
    if (!minimum.converged()) {
      LOG.warn(
          "The logistic regression with reg-param {} did not converge in {} iterations (gradient"
              + " {}, tolerance {}). Raise max-iterations, or reg-param",
          settings.regParam(),
          minimum.iterations(),
          minimum.gradient(),
          settings.tolerance());
    }
  }
}
