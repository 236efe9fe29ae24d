package leat.train;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.CandidateSettings;

/** Tries every candidate on every fold. */
final class Search {
  private final List<CandidateSettings> candidates;
  private final Folds folds;
  private final Fitting fitting;

  Search(List<CandidateSettings> candidates, Folds folds, Fitting fitting) {
    this.candidates = candidates;
    this.folds = folds;
    this.fitting = fitting;
  }

  /** How each did, in the order of the config. */
  List<Tried> run() {
    if (candidates.size() > 1 && folds.held() == Folds.Held.NOTHING) {
      throw LeatException.usage(
          "Invalid split.validation: must be above 0, or train.folds at least 2, to choose among %d"
                  .formatted(candidates.size())
              + " candidates, found 0");
    }
    List<Tried> all = new ArrayList<>();
    candidates.forEach(candidate -> all.add(new Tried(candidate)));
    for (int fold = 0; fold < folds.count(); fold++) {
      for (Tried tried : all) {
        if (!tried.hasFailed()) {
          tried.add(
              fitting.fit(tried.settings(), folds.fitted(fold), folds.heldOut(fold), tried.near()));
        }
      }
    }
    return all;
  }
}
