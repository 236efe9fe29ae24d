package leat.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.privacy.PrivacyKey;

/**
 * What the server needs to know.
 *
 * @param workspace folder under which pipelines lie
 * @param pipeline name of the one that is served; null: the only one that is there
 * @param serve how
 * @param key what personal values are protected with, or null
 */
public record ServeConfig(String workspace, String pipeline, ServeSettings serve, PrivacyKey key) {

  /** Of a pipeline's config. */
  public static ServeConfig of(PipelineConfig config) {
    return new ServeConfig(
        config.workspace(), config.pipeline(), config.serve(), config.privacy().key());
  }

  /**
   * Without a config file: the models themselves say what a pipeline's config would.
   *
   * @param overrides values by key: workspace, pipeline, those of serve and privacy
   * @param environment variables by name
   * @throws leat.LeatException with one line for each problem (exit code 2)
   */
  public static ServeConfig load(Map<String, String> overrides, Map<String, String> environment) {
    Reading reading = new Reading();
    Layers layers = Layers.withoutFile(overrides, environment, reading.problems());
    Section root = Section.root(reading, "--set", layers.own(), layers.reference());
    ServeConfig config =
        new ServeConfig(
            root.value("workspace", Kind::text),
            root.optional("pipeline", Kind::text).orElse(null),
            ServeReading.read(root.section("serve")),
            PrivacySettings.read(root.section("privacy"), Optional.empty(), List.of()).key());
    root.end();
    reading.problems().throwIfAny();
    return config;
  }
}
