package leat.follow;

import java.util.List;
import leat.batch.BatchScoring;
import leat.config.PipelineConfig;
import leat.config.ScoreSettings;
import leat.config.SourceSettings;
import leat.job.Flow;
import leat.job.JobPlan;
import leat.job.JobRunner;
import leat.job.Jobs;
import leat.job.RunJournal;
import leat.job.Sessions;
import leat.job.StopRequest;
import leat.workspace.StreamFolder;
import leat.workspace.Workspace;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores micro-batches, each a run of the jobs that score a batch, by the model of the moment. */
final class MicroBatches {
  private static final Logger LOG = LoggerFactory.getLogger("leat");

  private final SparkSession spark;
  private final PipelineConfig config;
  private final Workspace workspace;
  private final Workspace apart;
  private final RunJournal journal;
  private final String from;
  private final StreamFolder to;
  private final StopRequest stop;
  private final StreamTally tally;

  /**
   * Micro-batches of one process.
   *
   * @param from URI of the folder that is followed
   * @param to where the scores go
   */
  MicroBatches(
      SparkSession spark,
      PipelineConfig config,
      Workspace workspace,
      RunJournal journal,
      String from,
      StreamFolder to,
      StopRequest stop) {
    this.spark = spark;
    this.config = config;
    this.workspace = workspace;
    // Once their copies are delivered, the outputs are of no use: a stream would pile them up.
    this.apart = workspace.apart(to.key());
    this.journal = journal;
    this.from = from;
    this.to = to;
    this.stop = stop;
    this.tally = new StreamTally(to);
    journal.replace(tally.record());
  }

  /** A micro-batch that is not begun, since somebody wants the process to end. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("asked to stop");
    }

    static boolean isIn(Throwable thrown) {
      return thrown instanceof Refused || thrown.getCause() != null && isIn(thrown.getCause());
    }
  }

  /**
   * Scores a micro-batch, unless its scores are there: then the process that scored it was killed
   * before it could say so.
   *
   * @param files paths of its files, the same whenever it is repeated
   */
  void score(List<String> files, long id) {
    if (stop.isMade()) {
      throw new Refused();
    }
    long start = System.nanoTime();
    if (files.isEmpty()) {
      // Spark's source passes over files of length 0.
      LOG.info("batch {}: nothing but empty files", id);
      return;
    }
    if (workspace.delivery(to.batch(id)).result().isPresent()) {
      LOG.info("batch {} is scored already", id);
      return;
    }
    apart.clear();
    execute(scoring(files, id));
    apart.clear();
    tally.add(workspace.delivery(to.batch(id)).result().orElseThrow(), files.size(), start);
    LOG.info("batch {}: {}", id, tally.last());
    journal.replace(tally.record());
  }

  /** The config of these files, by the model that is in production now. */
  private PipelineConfig scoring(List<String> files, long id) {
    ScoreSettings score = config.score();
    SourceSettings arrived = score.source().arrived(files, from);
    ScoreSettings.Output output = new ScoreSettings.Output(to.batch(id), score.output().format());
    return BatchScoring.config(config.with(score.of(arrived, output)), workspace);
  }

  private void execute(PipelineConfig scoring) {
    JobPlan plan = JobPlan.of(Jobs.inOrder(Flow.SCORING), scoring, apart, Sessions.engine());
    JobRunner runner = JobRunner.silent(spark, scoring, apart, journal.part(scoring));
    BatchScoring.jobs(scoring.score()).forEach(job -> runner.run(plan.step(job)));
  }
}
