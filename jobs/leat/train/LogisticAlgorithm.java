package leat.train;

import leat.config.LogisticSettings;
import leat.model.LogisticModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logistic regression by L-BFGS, OWL-QN with an L1 penalty. */
record LogisticAlgorithm(LogisticSettings settings) implements Algorithm {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

  @Override
  public Fitted fit(EncodedRows rows) {
    LogisticFit fit = LogisticFit.of(rows, settings);
    Minimum minimum = fit.minimum();
    warnUnlessConverged(minimum);
    return new Fitted(
        rows.encoding(),
        new LogisticModel(fit.coefficients(), fit.intercepts()),
        fit.deviations(),
        new Effort(minimum.iterations(), minimum.converged(), minimum.value(), minimum.gradient()));
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
