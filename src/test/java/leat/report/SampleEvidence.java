package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.diff.PredictionDiff;
import leat.diff.PredictionDiff.Example;
import leat.explain.ColumnShap;
import leat.explain.EffectPoint;
import leat.explain.Explanation;
import leat.explain.FeatureEffect;
import leat.explain.FeatureImportance;
import leat.explain.GlobalShap;
import leat.explain.Reason;
import leat.explain.Reasons;
import leat.explain.RowReasons;
import leat.explain.RowReasons.Choice;
import leat.explain.Space;
import leat.fairness.ColumnFairness;
import leat.fairness.Estimate;
import leat.fairness.FourFifths;
import leat.fairness.GroupFairness;
import leat.gate.Comparison;
import leat.gate.Difference;
import leat.gate.GateReport;
import leat.gate.RuleResult;
import leat.metrics.BinaryMetrics;
import leat.metrics.Interval;
import leat.metrics.ScoredRows;
import leat.metrics.Segment;

/** What other jobs find out about a model, as they would write it. */
final class SampleEvidence {
  private static final List<String> COLUMNS =
      List.of("duration", "poutcome", "month", "contact", "housing", "age", "balance", "job");

  private SampleEvidence() {}

  static List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (String job : List.of("management", "blue-collar", "student", "<b>retired</b>")) {
      ScoredRows rows = Samples.rows(400, job.length(), 0);
      segments.add(new Segment("job", job, rows.rows(), BinaryMetrics.of(rows, 0.3)));
    }
    byte[] mixed = new byte[200];
    double[] scores = new double[200];
    for (int row = 0; row < mixed.length; row++) {
      mixed[row] = (byte) (row % 2);
      scores[row] = 0.5 + (row % 4 < 2 ? -0.1 : 0.1) * (row % 3);
    }
    ScoredRows weak = new ScoredRows(scores, mixed);
    segments.add(new Segment("age", "18 to 25", 200, BinaryMetrics.of(weak, 0.3)));
    return segments;
  }

  static List<ColumnFairness> fairness() {
    return List.of(
        new ColumnFairness(
            "marital",
            6_782,
            "single",
            List.of(
                group("married", 4_081, 413, .121, null),
                group("single", 1_919, 286, .182, null),
                group("divorced", 752, 110, .139, null),
                group("(missing)", 30, 2, .1, "no value")),
            new Estimate(.061, .041, .081),
            new Estimate(.665, .583, .752),
            new Estimate(.05, .01, .09),
            new Estimate(.055, .02, .1),
            FourFifths.BROKEN,
            List.of(
                "married is selected at 0.121, single at 0.182: 0.665 times as often",
                "The ratio must be at least 0.800, which is broken; its 95 % interval is 0.583 to"
                    + " 0.752, all of it on that side")),
        ColumnFairness.notComputed("region", 6_782, 4));
  }

  private static GroupFairness group(
      String name, long rows, long positives, double selected, String leftOut) {
    return new GroupFairness(
        name,
        rows,
        positives,
        leftOut,
        near(selected),
        near(.6),
        near(.07),
        near(.52),
        near((double) positives / rows),
        near(.12),
        leftOut == null ? near(.012) : null);
  }

  private static Estimate near(double value) {
    return new Estimate(value, value * .9, value * 1.1);
  }

  static Explanation explanation() {
    List<FeatureImportance> permutation = new ArrayList<>();
    List<ColumnShap> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      double drop = .12 / (1 + i * i) - (i == 7 ? .004 : 0);
      permutation.add(
          new FeatureImportance(COLUMNS.get(i), drop, new Interval(drop - .003, drop + .004)));
      columns.add(new ColumnShap(COLUMNS.get(i), .9 / (1 + i), List.of(.9 / (1 + i))));
    }
    permutation.add(new FeatureImportance("day", null, null));
    GlobalShap shap = new GlobalShap(Space.MARGIN, 2_000, List.of("yes"), List.of(-2.5), columns);
    List<RowReasons> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row(Choice.TYPICAL, i, "no", "no", .01 + i * .03));
      rows.add(row(Choice.WRONG, 100 + i, "no", "yes", .97 - i * .01));
    }
    return new Explanation(
        "auc", 5_000, permutation, List.of(numbers(), categories()), shap, rows, null);
  }

  private static FeatureEffect numbers() {
    List<EffectPoint> points = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double seconds = 60 * i;
      double probability = .02 + .05 * i;
      points.add(new EffectPoint(String.valueOf(seconds), seconds, 1.0 / 13, List.of(probability)));
    }
    points.add(new EffectPoint(null, null, 1.0 / 13, List.of(.08)));
    return new FeatureEffect("duration", FeatureEffect.Kind.NUMBER, points);
  }

  private static FeatureEffect categories() {
    return new FeatureEffect(
        "contact",
        FeatureEffect.Kind.CATEGORY,
        List.of(
            new EffectPoint("cellular", null, .65, List.of(.14)),
            new EffectPoint("telephone, at home, in the evening", null, .06, List.of(.12)),
            new EffectPoint(null, null, .29, List.of(.05))));
  }

  private static RowReasons row(
      Choice choice, long id, String label, String decision, double probability) {
    Reasons reasons =
        new Reasons(
            "yes",
            probability,
            Space.MARGIN,
            -2.5,
            Math.log(probability / (1 - probability)),
            List.of(
                new Reason("duration", "1042", 2.31),
                new Reason("contact", null, -0.84),
                new Reason("month", "<i>mar</i>", 0.55)),
            .12);
    return new RowReasons(choice, id, label, decision, reasons);
  }

  static Release passed() {
    Difference difference = new Difference(.0022, .0009, .0035, .997, 6_782, "DeLong");
    GateReport gate =
        GateReport.of(
            List.of(
                rule("champion", "0.9053 after 0.9031", "at least 95 % sure"),
                rule("test.auc >= 0.9", "0.9053", "at least 0.9"),
                rule("parity", "0", "at most 1e-9")),
            new Comparison("v6", "auc", .9053, .9031, difference));
    return new Release("v7", "v6", gate, diff());
  }

  private static RuleResult rule(String name, String found, String required) {
    return new RuleResult(name, true, found, required, found + ", and must be " + required);
  }

  static Release refused() {
    String words = "test auc is 0.8812, and must be at least 0.9";
    RuleResult broken = new RuleResult("test.auc >= 0.9", false, "0.8812", "at least 0.9", words);
    GateReport gate = GateReport.of(List.of(rule("parity", "0", "at most 1e-9"), broken), null);
    return new Release(null, "v6", gate, null);
  }

  private static PredictionDiff diff() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(
          new Example(
              i * 37L,
              i % 3 == 0 ? "yes" : "no",
              i % 2 == 0 ? "yes" : "no",
              i % 2 == 0 ? "no" : "yes",
              .34 + .01 * i,
              .26 - .01 * i,
              Map.of("duration", "611", "contact", "<i>cellular</i>"),
              List.of(
                  new PredictionDiff.Reason("duration", -1.2),
                  new PredictionDiff.Reason("month", .31))));
    }
    return new PredictionDiff(
        PredictionDiff.FORMAT,
        PredictionDiff.VERSION,
        "v6",
        "v7",
        6_782,
        List.of("no", "yes"),
        .31,
        .3,
        new PredictionDiff.Decisions(
            214,
            31,
            121,
            93,
            List.of(
                new PredictionDiff.Turn("no", "yes", 130, 71),
                new PredictionDiff.Turn("yes", "no", 84, 50))),
        new PredictionDiff.Scores(.002, .018, .41, Map.of(), List.of()),
        List.of(
            new PredictionDiff.Segment("month", "mar", 71, 19, .18, .04),
            new PredictionDiff.Segment("contact", null, 1_921, 60, .02, -.01),
            new PredictionDiff.Segment("job", "<b>student</b>", 140, 9, .03, .02)),
        new PredictionDiff.Causes(
            "margin",
            2_000,
            214,
            .02,
            List.of(
                new PredictionDiff.Cause("duration", .21, .61, .4, .42),
                new PredictionDiff.Cause("month", .09, .2, .21, .2),
                new PredictionDiff.Cause("age", null, null, .02, .01))),
        examples,
        List.of("v6 does not know the column poutcome"));
  }
}
