package leat.report;

/** A model card: what a model is for, how good it is, for whom, and where it ends. */
final class ModelCard {
  private final ModelReport report;

  ModelCard(ModelReport report) {
    this.report = report;
  }

  String markdown() {
    return "# " + report.facts().pipeline() + "\n";
  }
}
