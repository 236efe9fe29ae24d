package leat.workspace;

import java.util.Locale;
import org.apache.hadoop.fs.Path;

/**
 * Where things lie below a pipeline's folder.
 *
 * @param pipeline that folder, qualified
 * @param made where outputs and runs lie: that folder too, but for work apart
 */
record Layout(Path pipeline, Path made) {
  static final String MANIFEST = "manifest.json";
  static final String INDEX = "index.json";
  static final String QUARANTINE = "quarantine";
  static final String SCORE = "score";

  /** Of a pipeline. */
  Layout(Path pipeline) {
    this(pipeline, pipeline);
  }

  /** The same models, and outputs in a folder of their own. */
  Layout apart(String name) {
    return new Layout(pipeline, new Path(streams(), name));
  }

  /** Outputs of streams that are at work, by stream. */
  Path streams() {
    return new Path(pipeline, "streams");
  }

  Path checkpoints() {
    return new Path(made, "checkpoints");
  }

  Path quarantine() {
    return new Path(made, QUARANTINE);
  }

  Path scores() {
    return new Path(made, "scores");
  }

  Path runs() {
    return new Path(made, "runs");
  }

  Path models() {
    return new Path(pipeline, "models");
  }

  Path registry() {
    return new Path(pipeline, "registry");
  }

  /** What the manifests of the models say, remembered. */
  Path modelsIndex() {
    return new Path(models(), INDEX);
  }

  /** What the entries of the registry say, remembered. */
  Path registryIndex() {
    return new Path(registry(), INDEX);
  }

  /** Remembered digests of source files. */
  Path sources() {
    return new Path(made, "sources.json");
  }

  /** What a source that changes without Leat held when a run last looked. */
  Path snapshot(String source) {
    return new Path(new Path(made, "snapshots"), source + ".json");
  }

  /** Pages of APIs, by source and fetch. */
  Path landings() {
    return new Path(made, "landing");
  }

  Path landing(String source) {
    return new Path(landings(), source);
  }

  /** The folder of a fingerprint: attempts, and the manifest that names one of them. */
  Path checkpoint(String job, String fingerprint) {
    return new Path(outputs(job), fingerprint);
  }

  private Path outputs(String job) {
    return switch (job) {
      case QUARANTINE -> quarantine();
      case SCORE -> scores();
      default -> new Path(checkpoints(), job);
    };
  }

  Path run(String id) {
    return new Path(runs(), id);
  }

  Path model(String version) {
    return new Path(models(), version);
  }

  /** Says which version of the models was the first to be made from the same. */
  Path firstModel(String fingerprint) {
    return new Path(new Path(models(), "first"), fingerprint + ".json");
  }

  Path promotion(long number) {
    return new Path(registry(), String.format(Locale.ROOT, "%06d.json", number));
  }
}
