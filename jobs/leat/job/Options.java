package leat.job;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every command takes. */
public final class Options {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The pipeline's config file (HOCON).")
  private String config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key over the file's value; may be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(names = "--json", description = "Prints the result as one JSON document.")
  private boolean json;

  @Option(names = "--debug", description = "Shows stack traces.")
  private boolean debug;

  /** The config file as given. */
  public String config() {
    return config;
  }

  /** Settings that go over the file's, by key. */
  public Map<String, String> overrides() {
    return overrides;
  }

  /** Whether the result is one JSON document. */
  public boolean json() {
    return json;
  }

  /** Whether stack traces are shown. */
  public boolean debug() {
    return debug;
  }
}
