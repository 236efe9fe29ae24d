package leat.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.ScoreSettings;
import leat.config.TableOutput;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.jdbc.TargetTable;
import leat.job.Flow;
import leat.job.Options;
import leat.job.PipelineRun;
import leat.model.ContractJson;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.privacy.PersonalReader;
import leat.workspace.Delivery;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Workspace;

/** Scores a batch by the contract that is stored with the model, whatever the config says now. */
public final class BatchScoring {
  private static final String SCORE = "score";
  private static final String UPSERT = "upsert";
  private static final String DELIVER = "deliver";

  private BatchScoring() {}

  /**
   * Runs the jobs that score.
   *
   * @return the exit code
   */
  public static int execute(Options options) {
    PipelineConfig config = PipelineRun.config(options);
    Workspace workspace = PipelineRun.workspace(config);
    PipelineConfig batch = config(config, workspace);
    if (batch.score().output() != null) {
      forgetGone(batch.score().output(), workspace);
    }
    if (batch.score().table() != null) {
      forgetGone(batch.score().table(), workspace);
    }
    return new PipelineRun(batch, SCORE, Flow.SCORING).execute(jobs(batch.score()), options.json());
  }

  /** The jobs that score, in order: a folder is written last, so that it says that all is done. */
  public static List<String> jobs(ScoreSettings score) {
    List<String> jobs = new ArrayList<>(List.of("batch", SCORE));
    if (score.table() != null) {
      jobs.add(UPSERT);
    }
    if (score.output() != null) {
      jobs.add(DELIVER);
    }
    return jobs;
  }

  /** What was written to a table that is not there any more is written again. */
  private static void forgetGone(TableOutput table, Workspace workspace) {
    if (new TargetTable(table, List.of()).exists()) {
      return;
    }
    workspace.manifests(UPSERT).stream()
        .filter(made -> made.detail().at("/result/table").asText().equals(table.name()))
        .flatMap(made -> workspace.find(UPSERT, made.fingerprint()).stream())
        .forEach(workspace::withdraw);
  }

  /** Copies that are not there any more are made again. */
  private static void forgetGone(ScoreSettings.Output output, Workspace workspace) {
    Delivery delivery = workspace.delivery(output.path());
    workspace.manifests(DELIVER).stream()
        .filter(made -> made.detail().at("/result/path").asText().equals(output.path()))
        .filter(made -> !delivery.holds(made.fingerprint()))
        .flatMap(made -> workspace.find(DELIVER, made.fingerprint()).stream())
        .forEach(workspace::withdraw);
  }

  /**
   * The config of the batch: its columns are what the model reads, by the contract of the model.
   *
   * @throws LeatException when nothing is to be scored, or there is no model for it (exit code 2)
   */
  public static PipelineConfig config(PipelineConfig config, Workspace workspace) {
    ScoreSettings score = config.score();
    if (score.source() == null) {
      throw LeatException.usage("Cannot score: say what, by --input or score.source");
    }
    ModelVersion version = version(score, workspace);
    PortableModel model = ModelJson.read(workspace.models().readText(version, "model.json"));
    ContractJson contract = contract(version, workspace);
    Contract read = new Contract(read(model, contract.columns(), score.keep()));
    PersonalReader.checkKey(read.columns(), contract.privacyKey(), config.privacy().key());
    return config.scoring(score.source().wholeAndLenient(), read, version.version());
  }

  private static ModelVersion version(ScoreSettings score, Workspace workspace) {
    String wanted =
        score.model() != null
            ? score.model()
            : workspace
                .registry()
                .production()
                .map(Promotion::model)
                .orElseThrow(
                    () ->
                        LeatException.usage(
                            "Cannot score: no model is in production. Run the pipeline first, or name a version by --model"));
    return version(wanted, workspace);
  }

  /**
   * A version that scores.
   *
   * @throws LeatException when there is none (exit code 2)
   */
  public static ModelVersion version(String version, Workspace workspace) {
    return workspace
        .models()
        .find(version)
        .orElseThrow(
            () -> LeatException.usage("Cannot score: there is no model version " + version));
  }

  private static ContractJson contract(ModelVersion version, Workspace workspace) {
    boolean isThere =
        version.manifest().files().stream().anyMatch(file -> file.path().equals("contract.json"));
    if (!isThere) {
      throw LeatException.usage(
          "Cannot score: model %s was published without its contract. Run register again"
              .formatted(version.version()));
    }
    return ContractJson.read(workspace.models().readText(version, "contract.json"));
  }

  /** What the model reads, and what is kept beside the scores. */
  private static List<Column> read(PortableModel model, Contract contract, List<String> keep) {
    List<String> kept =
        keep != null ? keep : contract.withRole(Role.KEY).stream().map(Column::name).toList();
    Set<Column> read = new LinkedHashSet<>();
    contract.columns().stream()
        .filter(column -> model.encoding().columns().contains(column.name()))
        .forEach(read::add);
    for (String name : kept) {
      read.add(
          contract
              .column(name)
              .filter(column -> !column.dropped())
              .orElseGet(() -> new Column(name, ColumnType.STRING, Role.IGNORE, ValueRules.NONE)));
    }
    return List.copyOf(read);
  }
}
