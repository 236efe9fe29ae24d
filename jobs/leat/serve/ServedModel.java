package leat.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.LeatException;
import leat.config.ServeConfig;
import leat.contract.Column;
import leat.contract.Contract;
import leat.explain.Attribution;
import leat.explain.Explainer;
import leat.explain.Reasons;
import leat.model.ContractJson;
import leat.model.ModelJson;
import leat.model.ParityResult;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;
import leat.workspace.LocalModel;

/** A model that proved itself, with all that is needed to score records; thread-safe. */
final class ServedModel {
  private static final int MOST_REASONS = 5;

  private final String version;
  private final PortableModel model;
  private final ContractJson source;
  private final Scorer scorer;
  private final RecordReader reader;
  private final Certificate certificate;
  private final SeenCategories categories;
  private final Set<String> read;
  private final Attribution attribution;

  private ServedModel(
      String version,
      PortableModel model,
      ContractJson source,
      RecordReader reader,
      Certificate c) {
    this.version = version;
    this.model = model;
    this.source = source;
    this.reader = reader;
    this.certificate = c;
    this.scorer = Scorer.of(model);
    this.categories = SeenCategories.of(model);
    this.attribution = Attribution.obstacle(model).isEmpty() ? Attribution.of(model) : null;
    this.read = Set.copyOf(model.encoding().columns());
  }

  /**
   * Loads a published version and has it prove itself.
   *
   * @throws LeatException when a file is not the one that was published, or a golden row is scored
   *     differently
   */
  static ServedModel load(LocalModel files, ServeConfig config) {
    PortableModel model = ModelJson.read(files.requiredText("model.json"));
    ContractJson source =
        files.text("contract.json").map(ContractJson::read).orElse(asIngested(model.columns()));
    RecordReader reader = RecordReader.of(model, source, config);
    Certificate certificate = Certificate.read(model, files.requiredText("golden.jsonl"));
    ServedModel served = new ServedModel(files.version(), model, source, reader, certificate);
    ParityResult replayed = served.replay();
    if (!replayed.holds()) {
      throw LeatException.modelRefused(
          "Cannot serve model %s: its golden rows are scored differently here, %s"
              .formatted(files.version(), replayed.first().describe()));
    }
    return served;
  }

  /** Versions of an older Leat do not say what their columns were before ingest. */
  private static ContractJson asIngested(Contract columns) {
    return new ContractJson(columns, null);
  }

  String version() {
    return version;
  }

  PortableModel model() {
    return model;
  }

  /** The columns as clients have them. */
  Contract columns() {
    return source.columns();
  }

  RecordReader reader() {
    return reader;
  }

  SeenCategories categories() {
    return categories;
  }

  /** Scores the golden rows again. */
  ParityResult replay() {
    return certificate.replay(scorer);
  }

  /**
   * What finds the reasons of a request's predictions, for one thread.
   *
   * @throws ProblemException when the model does not have what reasons are made of
   */
  Explainer explainer() {
    if (attribution == null) {
      String why = Attribution.obstacle(model).orElseThrow();
      throw new ProblemException(
          Problem.of(501, "no-reasons", "Not offered", "Model " + version + ": " + why));
    }
    return attribution.explainer();
  }

  /** Scores a record, or says why not; with reasons where there is what finds them. */
  Outcome score(RawRecord record, Optional<Explainer> explainer) {
    if (record.isUnreadable()) {
      return new Outcome.Refused(record.problems());
    }
    List<FieldProblem> problems = new ArrayList<>(0);
    Object[] typed = reader.typed(record, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Score score = scorer.scoreTyped(typed);
    Reasons reasons = explainer.map(e -> e.row(typed).reasons(MOST_REASONS)).orElse(null);
    return new Outcome.Scored(typed, score, reasons);
  }

  /** Whether the model looks at that column. */
  boolean reads(Column column) {
    return read.contains(column.name());
  }
}
