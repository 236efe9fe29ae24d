package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leat.config.PipelineConfig;
import leat.contract.Contract;
import leat.gate.SplitDefinition;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.privacy.PrivacyKey;
import leat.workspace.Checkpoint;
import leat.workspace.Promotion;
import leat.workspace.Workspace;

/**
 * Scores the golden rows and the test part with MLlib and with the portable model, compares with
 * the model in production, and publishes and promotes what passes.
 *
 * <p>Reads evaluate, train, features and clean; writes a version under {@code models/} and an entry
 * in the registry. A refusal is an output too: the same model is refused again.
 */
public final class RegisterJob implements Job<RegisterJobSettings> {
  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new RegisterJob(), args);
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public int semanticVersion() {
    return 3;
  }

  @Override
  public List<String> inputs() {
    return List.of("evaluate", "train", "features", "clean", "ingest");
  }

  @Override
  public RegisterJobSettings settings(PipelineConfig config) {
    Contract source = config.columns();
    PrivacyKey key = config.privacy().key();
    return new RegisterJobSettings(
        source.ingested(),
        source,
        source.personal().isEmpty() ? null : key,
        config.register(),
        config.split().seed(),
        SplitDefinition.of(source, config.split(), key == null ? null : key.id()));
  }

  @Override
  public List<String> externalInputs(RegisterJobSettings settings, Workspace workspace) {
    return settings.register().gate().mustPass().stream()
        .filter(entry -> entry.file() != null)
        .flatMap(entry -> workspace.sources().list(List.of(entry.file())).stream())
        .map(file -> file.name() + " " + file.length() + " " + file.digest())
        .toList();
  }

  /** A refusal holds for the model that was in production then, if it could be read. */
  @Override
  public String outdated(Checkpoint output, Workspace workspace) {
    JsonNode result = output.manifest().detail().path("result");
    if (result.path("refusal").asText("").isEmpty()) {
      return "";
    }
    if (result.path("unread").asBoolean()) {
      return "the model in production could not be read";
    }
    Optional<Promotion> now = workspace.registry().production();
    return Registration.number(now) == result.path("over").asLong()
        ? ""
        : "model %s went into production since".formatted(now.map(Promotion::model).orElse("none"));
  }

  @Override
  public RegisterResult execute(JobContext context, RegisterJobSettings settings) {
    return new Registration(context, settings).result();
  }
}
