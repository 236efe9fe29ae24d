package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import leat.SparkForTests;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.job.Jobs;
import leat.job.PipelineRun;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
import leat.workspace.HdfsForTests;
import leat.workspace.ModelVersion;
import leat.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole flow with its workspace on HDFS, by two runs at once. */
class HdfsPipelineTest {
  @TempDir static Path temporary;
  static Project project;
  static PipelineConfig config;
  static List<RunRecord> both;

  @BeforeAll
  static void twoRunsStartAtTheSameMoment() throws Exception {
    project = Project.ofPeople(temporary, 300);
    config = config(HdfsForTests.uri() + "/work space");
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<RunRecord>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return run(config);
                }));
      }
      both = List.of(runs.get(0).get(), runs.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void bothSucceedWithTheSameOutputs() {
    assertThat(both).allSatisfy(run -> assertThat(run.outcome()).isEqualTo("done"));
    List<String> outputs = both.get(0).jobs().stream().map(JobRecord::output).toList();
    assertThat(outputs).hasSize(6).allSatisfy(path -> assertThat(path).startsWith("hdfs://"));
    assertThat(both.get(1).jobs()).extracting(JobRecord::output).isEqualTo(outputs);
  }

  @Test
  void oneVersionIsPromotedAndBothNameIt() {
    assertThat(workspace().registry().history()).hasSize(1);
    String version = production().version();
    assertThat(both)
        .allSatisfy(
            run ->
                assertThat(run.jobs().get(5).detail().path("model").asText()).isEqualTo(version));
    workspace().models().verify(production());
  }

  @Test
  void aThirdRunFindsEverythingUpToDate() {
    assertThat(run(config).jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
  }

  @Test
  void theModelIsThatOfALocalWorkspace() {
    RunRecord local =
        new PipelineRun(project.settings(), "run")
            .run(SparkForTests.session(), project.workspace(), Jobs.names().subList(0, 4));
    assertThat(local.jobs().get(3).fingerprint())
        .isEqualTo(both.get(0).jobs().get(3).fingerprint());
    String model = workspace().models().readText(production(), "model.json");
    assertThat(project.text("train", "model.json")).isEqualTo(model);
  }

  private static ModelVersion production() {
    String version = workspace().registry().production().orElseThrow().model();
    return workspace().models().find(version).orElseThrow();
  }

  private static RunRecord run(PipelineConfig config) {
    return new PipelineRun(config, "run").run(SparkForTests.session(), workspace(), Jobs.names());
  }

  private static Workspace workspace() {
    return Workspace.open(
        config.workspace(),
        config.pipeline(),
        SparkForTests.session().sparkContext().hadoopConfiguration());
  }

  private static PipelineConfig config(String workspace) {
    return ConfigLoader.load(
        project.configFile().toString(), Map.of("workspace", '"' + workspace + '"'), Map.of());
  }
}
