package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import leat.Json;
import leat.expectations.ExpectationResult;
import leat.expectations.ExpectationResult.Example;
import leat.expectations.Otherwise;
import leat.expectations.Verdict;
import leat.gate.GateReport;
import leat.gate.RuleResult;
import leat.leakage.Finding;
import leat.leakage.Leak;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.metrics.BinaryMetrics;
import leat.metrics.Curves;
import leat.metrics.Interval;
import leat.metrics.MulticlassMetrics;
import leat.metrics.Ranking;
import leat.metrics.Resampling;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;
import leat.report.SearchFacts.TrialFacts;

/** Reports like those of a bank's campaign: 45,211 rows, one in nine positive, AUC near 0.90. */
final class Samples {
  private static final double THRESHOLD = 0.3;

  private Samples() {}

  static ModelReport binary() {
    return binary(List.of("no", "yes"), columns());
  }

  /** After the gate. */
  static ModelReport released() {
    return binary().with(SampleEvidence.passed());
  }

  /** After a gate that it did not pass. */
  static ModelReport refused() {
    return binary().with(SampleEvidence.refused());
  }

  static ModelReport withHostileNames() {
    String name = "<script>alert('x')</script>";
    return binary(
        List.of("no", name), List.of(new FeatureDecision(name, name, "a & b \" \u0000 \uD800")));
  }

  private static ModelReport binary(List<String> classes, List<FeatureDecision> columns) {
    Ranking test = Ranking.of(rows(6_782, 3, 0));
    Resampling resampling = new Resampling(40, 7);
    PartMetrics metrics =
        new PartMetrics(
            BinaryMetrics.of(rows(31_648, 1, 0.05), THRESHOLD),
            BinaryMetrics.of(rows(6_781, 2, 0), THRESHOLD),
            BinaryMetrics.of(test, classes, THRESHOLD).withIntervals(test, resampling));
    return new ModelReport(
        facts(columns),
        metrics,
        Curves.of(test, classes, THRESHOLD, 15),
        SampleEvidence.segments(),
        SampleEvidence.fairness(),
        SampleEvidence.explanation(),
        null);
  }

  private static ModelFacts facts(List<FeatureDecision> columns) {
    return new ModelFacts(
        ModelFacts.FORMAT,
        ModelFacts.VERSION,
        "bank-marketing",
        "20261114-092611-7f3a",
        "2026-11-14T09:26:53Z",
        "y",
        coefficients(),
        List.of(),
        training(true),
        jobs(),
        columns,
        leakage(),
        new SplitSizes(31_648, 6_781, 6_782),
        new Costs(1, 5),
        new CardNotes(
            "Marketing analytics, Graz",
            "Chooses whom the branch calls first; a person decides what is offered.",
            List.of("Deciding on credit"),
            List.of("Customers of less than a month")));
  }

  static ModelReport multiclass() {
    List<String> names = List.of("basic", "plus", "premium", "business");
    ScoredClasses rows = classes(2_400);
    PartMetrics metrics = new PartMetrics(null, null, MulticlassMetrics.of(rows, names));
    ModelFacts facts =
        new ModelFacts(
            ModelFacts.FORMAT,
            ModelFacts.VERSION,
            "plans",
            "20261114-092611-7f3a",
            "2026-11-14T09:26:53Z",
            "plan",
            List.of(),
            List.of(new Importance("age", .75), new Importance("plan", .25)),
            training(false),
            jobs(),
            columns(),
            List.of(),
            new SplitSizes(9_600, 0, 2_400),
            Costs.EVEN,
            CardNotes.NONE);
    return new ModelReport(
        facts, metrics, Curves.of(rows, names, 10), List.of(), List.of(), null, null);
  }

  static ModelReport withOneClass() {
    Ranking rows = Ranking.of(new ScoredRows(new double[] {.1, .2}, new byte[2]));
    PartMetrics metrics = new PartMetrics(null, null, BinaryMetrics.of(rows, .5));
    ModelFacts facts =
        new ModelFacts(
            ModelFacts.FORMAT,
            ModelFacts.VERSION,
            "tiny",
            "20261114-092611-7f3a",
            "2026-11-14T09:26:53Z",
            "y",
            List.of(),
            List.of(),
            new Training("logistic regression", Map.of(), 27, true, 3.84, null, null),
            List.of(),
            List.of(),
            List.of(),
            new SplitSizes(8, 0, 2),
            Costs.EVEN,
            CardNotes.NONE);
    return new ModelReport(
        facts,
        metrics,
        Curves.of(rows, List.of("no", "yes"), .5, 10),
        List.of(),
        List.of(),
        null,
        null);
  }

  static RunReport run() {
    return new RunReport(
        record(0, "done", null), "v7", binary().metrics(), expectations(), leakage());
  }

  private static List<Finding> leakage() {
    return List.of(
        new Finding(
            Leak.TOO_GOOD,
            leat.leakage.Verdict.WARN,
            "duration",
            0.81,
            "duration alone tells more of the label (AUC 0.810) than the others",
            List.of(new Finding.Example(17, "2026-01.csv", 17, "duration = <b>900, y = yes"))),
        new Finding(
            Leak.IDENTICAL_ROWS,
            leat.leakage.Verdict.ALLOW,
            null,
            0.2,
            "20 % are equal",
            List.of()));
  }

  static RunReport refusedRun() {
    String message = "Cannot register v8: AUC 0.8812 is worse than 0.9031 of v7 on the same rows";
    RuleResult kept = new RuleResult("parity", true, "9 rows", "the same", "both agree");
    RuleResult broken = new RuleResult("<b>size", false, "9 & 9", "at most 1", "too <i>large");
    return new RunReport(
        record(4, "refused", message),
        null,
        binary().metrics(),
        List.of(),
        List.of(),
        GateReport.of(List.of(kept, broken), null),
        false);
  }

  private static List<ExpectationResult> expectations() {
    Example row =
        new Example(17, "2026-01.csv", 17, Map.of("age", "<b>17", "signup_date", "2027-01-01"));
    return List.of(
        new ExpectationResult(
            "age: range",
            "range",
            List.of("age"),
            "18 to 100",
            Otherwise.QUARANTINE,
            46_077L,
            311L,
            46L,
            null,
            Verdict.FAILED,
            List.of(row, row, row),
            "Ask the branch in Graz"),
        new ExpectationResult(
            "customer_id: unique",
            "unique",
            List.of("customer_id"),
            "no other row has it",
            Otherwise.STOP,
            45_211L,
            2L,
            45L,
            null,
            Verdict.TOLERATED,
            List.of(row),
            null),
        new ExpectationResult(
            "annual_income: mean",
            "mean",
            List.of("annual_income"),
            "20000 to 80000",
            Otherwise.WARN,
            45_435L,
            null,
            null,
            "41232.5",
            Verdict.PASSED,
            List.of(),
            null),
        new ExpectationResult(
            "coalesce(previous, 0) = 0 OR pdays >= 0 OR last_contact IS NOT NULL",
            "sql",
            List.of(),
            "coalesce(previous, 0) = 0 OR pdays >= 0 OR last_contact IS NOT NULL",
            Otherwise.WARN,
            46_077L,
            0L,
            0L,
            null,
            Verdict.PASSED,
            List.of(),
            null));
  }

  private static RunRecord record(int exitCode, String outcome, String message) {
    JobStatus last = exitCode == 0 ? JobStatus.RAN : JobStatus.REFUSED;
    return new RunRecord(
        RunRecord.FORMAT,
        RunRecord.VERSION,
        "20261114-092611-7f3a",
        "bank-marketing",
        "run",
        "2026-11-14T09:26:11Z",
        "2026-11-14T09:26:53Z",
        outcome,
        exitCode,
        message,
        42,
        Json.mapper().valueToTree(Map.of("split", Map.of("seed", 42))),
        Map.of("leat", "0.1.0", "spark", "4.0.1", "java", "17.0.12"),
        List.of(
            job("ingest", JobStatus.UP_TO_DATE, "made from the same files", 0.31, jobs().get(0)),
            job("clean", JobStatus.RAN, "columns.age.max 100 -> 95", 6.42, jobs().get(1)),
            job("features", JobStatus.RAN, "the output of clean changed", 4.18, jobs().get(2)),
            job("train", JobStatus.RAN, "the output of features changed", 9.75, null),
            job("evaluate", JobStatus.RAN, "the output of train changed", 1.26, null),
            job("register", last, "the output of evaluate changed", 3.02, null)));
  }

  private static JobRecord job(
      String name, JobStatus status, String because, double seconds, JobRows rows) {
    return new JobRecord(
        name,
        "0f1e2d3c4b5a69788796",
        status,
        because,
        rows == null ? null : rows.rows(),
        rows == null ? null : rows.quarantineReasons(),
        seconds,
        null,
        null);
  }

  private static List<JobRows> jobs() {
    return List.of(
        new JobRows(
            "ingest",
            new RowBalance(46_120, 46_077, 31, 0, 12),
            Map.of("too many columns", 19L, "unclosed quote", 12L)),
        new JobRows(
            "clean",
            new RowBalance(46_077, 45_211, 642, 224, 0),
            Map.of("age: max", 311L, "duration: type", 207L, "y: required", 151L)),
        new JobRows("features", RowBalance.passedOn(45_211), Map.of()));
  }

  /** Scores that are calibrated by construction; a higher edge moves positives up. */
  static ScoredRows rows(int count, long seed, double edge) {
    Random random = new Random(seed);
    double[] scores = new double[count];
    byte[] labels = new byte[count];
    for (int row = 0; row < count; row++) {
      double margin = -3.4 + 2.35 * random.nextGaussian();
      scores[row] = 1 / (1 + Math.exp(-margin));
      labels[row] = (byte) (random.nextDouble() < scores[row] + edge * scores[row] ? 1 : 0);
    }
    return new ScoredRows(scores, labels);
  }

  private static ScoredClasses classes(int count) {
    Random random = new Random(4);
    double[][] scores = new double[4][count];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = random.nextInt(10) * 4 / 13;
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        scores[k][row] = Math.exp(1.4 * random.nextGaussian() + (k == labels[row] ? 2 : 0));
        sum += scores[k][row];
      }
      for (int k = 0; k < 4; k++) {
        scores[k][row] /= sum;
      }
    }
    return new ScoredClasses(scores, labels);
  }

  private static List<Coefficient> coefficients() {
    List<Coefficient> all = new ArrayList<>();
    Random random = new Random(5);
    for (String name :
        List.of(
            "duration",
            "poutcome = success",
            "contact = unknown",
            "month = mar",
            "month = oct",
            "housing = yes",
            "campaign",
            "month = jul",
            "month = sep",
            "job = retired",
            "job = student",
            "loan = yes",
            "balance",
            "education = tertiary",
            "marital = married",
            "pdays",
            "month = aug",
            "month = nov",
            "month = jan",
            "default = yes",
            "age",
            "job = blue-collar",
            "job = entrepreneur",
            "previous",
            "day",
            "marital = single",
            "job = housemaid",
            "education = primary",
            "poutcome = other",
            "month = jun",
            "contact = telephone, at home, in the evening",
            "month = dec",
            "job = admin.",
            "job = services",
            "job = unknown")) {
      double scaled = (all.size() % 3 == 1 ? -1 : 1) * 1.1 / (1 + all.size() * 0.35);
      all.add(new Coefficient(name, scaled * Math.exp(2 * random.nextGaussian()), scaled));
    }
    return all;
  }

  private static Training training(boolean converged) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("reg-param", "0.001");
    settings.put("elastic-net", "0");
    settings.put("tolerance", "1e-6");
    settings.put("class-weights", "none");
    return new Training(
        "logistic regression",
        settings,
        converged ? 27 : 100,
        converged,
        3.84,
        search(),
        decision());
  }

  private static SearchFacts search() {
    return new SearchFacts(
        "auc",
        "folds",
        15,
        48.2,
        null,
        1,
        List.of(
            trial("logistic-regression", "reg-param 0", .9043, .0021, 12.1),
            trial("logistic-regression", "reg-param 0.001", .9051, .0022, 11.8),
            trial("boosting", "learning-rate 0.1, trees 400", .9049, .0019, 24.3),
            new TrialFacts(
                "boosting",
                "learning-rate 5",
                "failed",
                "Invalid learning-rate: must be at most 1, found 5",
                null,
                null,
                .01,
                List.of())));
  }

  private static TrialFacts trial(
      String algorithm, String settings, double metric, double error, double seconds) {
    return new TrialFacts(algorithm, settings, "done", null, metric, error, seconds, List.of());
  }

  private static DecisionFacts decision() {
    Map<String, Double> losses = new TreeMap<>(Map.of("none", .2147, "platt", .2119));
    return new DecisionFacts("platt", losses, "cost", new Interval(.271, .334), true);
  }

  private static List<FeatureDecision> columns() {
    return List.of(
        new FeatureDecision("age", "number", "standardised; median 39 for 0 missing"),
        new FeatureDecision("balance", "number", "standardised; median 448 for 0 missing"),
        new FeatureDecision("job", "category", "12 categories, one-hot"),
        new FeatureDecision("month", "category", "12 categories, one-hot"),
        new FeatureDecision("contact", "category", "3 categories, one-hot"),
        new FeatureDecision("emp.var.rate", "left out", "constant in the training rows"));
  }
}
