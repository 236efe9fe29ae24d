package leat.workspace;

import java.util.Locale;
import org.apache.hadoop.fs.Path;

/**
 * Where things lie below a pipeline's folder.
 *
 * @param pipeline that folder, qualified
 */
record Layout(Path pipeline) {
  static final String MANIFEST = "manifest.json";
  static final String INDEX = "index.json";
  static final String QUARANTINE = "quarantine";

  Path checkpoints() {
    return new Path(pipeline, "checkpoints");
  }

  Path quarantine() {
    return new Path(pipeline, QUARANTINE);
  }

  Path runs() {
    return new Path(pipeline, "runs");
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
    return new Path(pipeline, "sources.json");
  }

  /** What a source that changes without Leat held when a run last looked. */
  Path snapshot(String source) {
    return new Path(new Path(pipeline, "snapshots"), source + ".json");
  }

  /** Pages of APIs, by source and fetch. */
  Path landings() {
    return new Path(pipeline, "landing");
  }

  Path landing(String source) {
    return new Path(landings(), source);
  }

  /** The folder of a fingerprint: attempts, and the manifest that names one of them. */
  Path checkpoint(String job, String fingerprint) {
    Path parent = QUARANTINE.equals(job) ? quarantine() : new Path(checkpoints(), job);
    return new Path(parent, fingerprint);
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
