package leat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.contract.Contract;
import leat.diff.ModelPair;
import leat.diff.PredictionDiff;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Options;
import leat.job.Session;
import leat.job.Sessions;
import leat.scoring.DiffRows;
import leat.scoring.TestRows;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What changes when one version takes the place of another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "What changes when version B takes the place of A, on the test rows of the present config.",
      "",
      "How many decisions change and how many of these are right, how scores move, in which segments,"
          + " which columns cause it, and twenty rows whose scores change most."
    },
    footer = {"", "Example:", "  leat models diff production staging --config my.conf"})
final class ModelsDiffCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(index = "0", paramLabel = "A", description = "A number or an alias.")
  private String from;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String to;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Versions versions = Versions.of(opened.workspace());
    ModelVersion before = versions.found(from);
    ModelVersion after = versions.found(to);
    ModelPair pair =
        new ModelPair(
            before.version(),
            versions.model(before),
            after.version(),
            versions.model(after),
            opened.config().columns().ingested());
    JobPlan plan =
        JobPlan.of(Jobs.inOrder(), opened.config(), opened.workspace(), Sessions.engine());
    Checkpoint features = published(plan, "features");
    Checkpoint clean = published(plan, "clean");
    List<String> notes = new ArrayList<>();
    note(before, features, notes);
    note(after, features, notes);
    PredictionDiff diff;
    try (Session session = Sessions.open("leat models diff", opened.config())) {
      diff =
          DiffRows.of(rows(session.spark(), clean, features, pair.contract()).all(), pair, notes);
    }
    if (options.json()) {
      System.out.print(Json.document(diff));
    } else {
      new DiffText(diff).lines().forEach(System.out::println);
    }
    return 0;
  }

  private static TestRows rows(
      SparkSession spark, Checkpoint clean, Checkpoint features, Contract contract) {
    return new TestRows(
        Tables.read(spark, clean.path("data")),
        Tables.read(spark, features.path("data")),
        features.manifest().rows().out(),
        contract);
  }

  private static Checkpoint published(JobPlan plan, String job) {
    Checkpoint found = plan.step(job).published();
    if (found == null) {
      throw LeatException.usage(
          "Cannot compare models: there are no test rows of this config yet (%s: %s). First run leat run --until features"
              .formatted(job, plan.step(job).because()));
    }
    return found;
  }

  private static void note(ModelVersion version, Checkpoint features, List<String> notes) {
    String own = version.manifest().detail().path("features").asText("");
    if (!own.equals(features.fingerprint())) {
      notes.add(
          "model %s was made under other settings or data: it may have learned from some of these rows"
              .formatted(version.version()));
    }
  }
}
