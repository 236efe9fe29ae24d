package leat.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.config.MustPass;
import leat.config.RegisterSettings;
import leat.gate.BaselineRule;
import leat.gate.ChampionRule;
import leat.gate.Comparison;
import leat.gate.CostRules;
import leat.gate.FigureRule;
import leat.gate.GateReport;
import leat.gate.MustPassRule;
import leat.gate.PairedRows;
import leat.gate.ParityRule;
import leat.gate.RuleResult;
import leat.metrics.Metric;
import leat.model.PortableModel;
import leat.scoring.Scores;
import leat.scoring.TypedScores;

/**
 * Asks every rule, whatever came of those before it.
 *
 * @param settings the rules
 * @param seed of what is drawn
 * @param candidate the new model
 * @param champion the model in production, or null where there is none
 */
record Gate(RegisterSettings settings, long seed, Candidate candidate, Champion champion) {

  /** What came of each rule; what cannot be judged has failed. */
  GateReport report(ParityReport parity, Baselines baselines, MustPassRows rows) {
    Optional<Comparison> comparison = comparison();
    List<RuleResult> rules = new ArrayList<>();
    rules.add(
        ParityRule.of(
            parity.testRows() + parity.goldenRows(),
            parity.largestDifference(),
            parity.mismatch()));
    rules.add(againstChampion(comparison));
    rules.addAll(baselines(baselines));
    settings.gate().require().forEach(r -> rules.add(new FigureRule(r).of(candidate.metrics())));
    rules.addAll(costs());
    rules.addAll(mustPass(rows));
    return GateReport.of(rules, comparison.orElse(null));
  }

  private boolean isDefined() {
    return !Double.isNaN(candidate.figures().value(settings.metric()));
  }

  private Optional<Comparison> comparison() {
    if (champion == null || !champion.isComparable() || !isDefined()) {
      return Optional.empty();
    }
    ChampionRule rule = new ChampionRule(settings);
    return Optional.of(rule.comparison(champion.version(), paired(), seed));
  }

  private PairedRows paired() {
    PortableModel model = candidate.model();
    List<Scores> scores = TypedScores.each(candidate.test(), List.of(model, champion.model()));
    return new PairedRows(
        scores.get(0).multiclass(),
        scores.get(1).multiclass(),
        model.threshold(),
        champion.model().threshold(),
        model.classes());
  }

  private RuleResult againstChampion(Optional<Comparison> comparison) {
    ChampionRule rule = new ChampionRule(settings);
    if (!isDefined()) {
      return rule.undefined();
    }
    if (champion == null) {
      return rule.first();
    }
    return comparison
        .map(found -> rule.of(found, champion.readOtherwise(candidate.model().columns())))
        .orElseGet(() -> rule.incomparable(champion.version(), champion.problem()));
  }

  private List<RuleResult> baselines(Baselines baselines) {
    Metric metric = Metric.named(settings.metric());
    BaselineRule rule = new BaselineRule(metric, candidate.figures());
    return settings.gate().baselines().stream()
        .map(
            baseline ->
                switch (baseline) {
                  case MAJORITY -> rule.majority(baselines.majority());
                  case SINGLE_FEATURE -> rule.singleFeature(baselines.singleFeature(metric));
                })
        .toList();
  }

  private List<RuleResult> costs() {
    CostRules rules = new CostRules(settings.gate());
    List<RuleResult> results = new ArrayList<>();
    if (rules.isTimed()) {
      boolean both = champion != null && champion.isComparable() && rules.comparesTimes();
      ScoringTimes times = ScoringTimes.of(candidate, both ? champion.model() : null);
      results.addAll(rules.ofTime(times.candidate(), times.champion(), champion == null));
    }
    results.addAll(rules.ofSize(candidate.bytes()));
    return results;
  }

  private List<RuleResult> mustPass(MustPassRows rows) {
    List<RuleResult> results = new ArrayList<>();
    List<MustPass> entries = settings.gate().mustPass();
    for (int i = 0; i < entries.size(); i++) {
      List<Map<String, Object>> values = rows.of(entries.get(i));
      results.add(new MustPassRule(entries.get(i), i + 1).of(values, candidate.model()));
    }
    return results;
  }
}
