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
import leat.leakage.Finding;
import leat.leakage.Leak;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.metrics.BinaryMetrics;
import leat.metrics.Curves;
import leat.metrics.MulticlassMetrics;
import leat.metrics.Ranking;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;

/** Reports like those of a bank's campaign: 45,211 rows, one in nine positive, AUC near 0.90. */
final class Samples {
  private static final double THRESHOLD = 0.3;

  private Samples() {}

  static ModelReport binary() {
    return binary(List.of("no", "yes"), columns());
  }

  static ModelReport withHostileNames() {
    String name = "<script>alert('x')</script>";
    return binary(
        List.of("no", name), List.of(new FeatureDecision(name, name, "a & b \" \u0000 \uD800")));
  }

  private static ModelReport binary(List<String> classes, List<FeatureDecision> columns) {
    Ranking test = Ranking.of(rows(6_782, 3, 0));
    PartMetrics metrics =
        new PartMetrics(
            BinaryMetrics.of(rows(31_648, 1, 0.05), THRESHOLD),
            BinaryMetrics.of(rows(6_781, 2, 0), THRESHOLD),
            BinaryMetrics.of(test, THRESHOLD));
    return new ModelReport(
        "bank-marketing",
        "v7",
        "2026-11-14T09:26:53Z",
        "y",
        metrics,
        Curves.of(test, classes, THRESHOLD, 15),
        coefficients(),
        List.of(),
        training(true),
        jobs(),
        columns,
        new SplitSizes(31_648, 6_781, 6_782),
        List.of(),
        List.of());
  }

  static ModelReport multiclass() {
    List<String> names = List.of("basic", "plus", "premium", "business");
    ScoredClasses rows = classes(2_400);
    PartMetrics metrics = new PartMetrics(null, null, MulticlassMetrics.of(rows, names));
    return new ModelReport(
        "plans",
        "v1",
        "2026-11-14T09:26:53Z",
        "plan",
        metrics,
        Curves.of(rows, names, 10),
        List.of(),
        List.of(new Importance("age", .75), new Importance("plan", .25)),
        training(false),
        jobs(),
        columns(),
        new SplitSizes(9_600, 0, 2_400),
        List.of(),
        List.of());
  }

  static ModelReport withOneClass() {
    Ranking rows = Ranking.of(new ScoredRows(new double[] {.1, .2}, new byte[2]));
    PartMetrics metrics = new PartMetrics(null, null, BinaryMetrics.of(rows, .5));
    return new ModelReport(
        "tiny",
        "v1",
        "2026-11-14T09:26:53Z",
        "y",
        metrics,
        Curves.of(rows, List.of("no", "yes"), .5, 10),
        List.of(),
        List.of(),
        training(true),
        List.of(),
        List.of(),
        new SplitSizes(8, 0, 2),
        List.of(),
        List.of());
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
    return new RunReport(
        record(4, "refused", message), null, binary().metrics(), List.of(), List.of());
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
  private static ScoredRows rows(int count, long seed, double edge) {
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
    return new Training("logistic regression", settings, converged ? 27 : 100, converged, 3.84);
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
