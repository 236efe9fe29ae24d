package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import leat.LeatException;
import leat.contract.Contract;

/**
 * Reads a config file into settings.
 *
 * <p>Layers, the first wins: overrides, the file (which may include others, relative to itself, and
 * substitute variables of the environment, as in {@code ${?NAME}}), {@code reference.conf}.
 */
public final class ConfigLoader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private ConfigLoader() {}

  /**
   * The settings of a file.
   *
   * @param file as the user named it; so it stands in messages
   * @param overrides values by key, from {@code --set}
   * @param environment variables by name
   * @throws LeatException with one line for each problem of the config (exit code 2)
   */
  public static PipelineConfig load(
      String file, Map<String, String> overrides, Map<String, String> environment) {
    Reading reading = new Reading();
    Layers layers = Layers.read(file, overrides, environment, reading.problems());
    PipelineConfig config = assemble(file, layers, reading);
    reading.problems().throwIfAny();
    return config;
  }

  /** As {@link #load(String, Map, Map)}. */
  public static PipelineConfig load(
      Path file, Map<String, String> overrides, Map<String, String> environment) {
    return load(file.toString(), overrides, environment);
  }

  /**
   * All settings in effect, defaults included, as sorted maps, lists, texts, numbers and flags;
   * what a key named as a secret holds (password, secret, token, key and the like) is masked.
   *
   * @throws LeatException when the file cannot be read or parsed; nothing else is checked
   */
  public static SortedMap<String, Object> effective(
      String file, Map<String, String> overrides, Map<String, String> environment) {
    Problems problems = new Problems();
    ConfigObject merged = Layers.read(file, overrides, environment, problems).merged();
    problems.throwIfAny();
    return Masked.tree(merged);
  }

  /** Reads every section; the settings are of use only where the reading has no problems. */
  static PipelineConfig assemble(String file, Layers layers, Reading reading) {
    Section root = Section.root(reading, file, layers.own(), layers.reference());
    String pipeline = root.required("pipeline", ConfigLoader::name);
    Optional<Contract> contract = ColumnsReader.read(root);
    List<SourceSettings> sources = SourceReading.read(root, contract);
    PipelineConfig config =
        new PipelineConfig(
            pipeline,
            root.value("workspace", Kind::text),
            sources,
            contract.map(c -> inOrder(c, sources.get(0).columns())).orElse(new Contract(List.of())),
            ExpectationsReader.read(root, contract),
            CleanSettings.read(root.section("clean"), contract),
            SplitSettings.read(root.section("split"), contract),
            FeatureReading.read(root.section("features"), contract.map(Contract::ingested)),
            TrainSettings.read(root.section("train")),
            PrivacySettings.read(root.section("privacy"), contract, sources),
            EvaluateSettings.read(root.section("evaluate"), contract.map(Contract::ingested)),
            RegisterSettings.read(root.section("register")),
            ServeReading.read(root.section("serve")),
            SparkSettings.read(root.section("spark")));
    root.end();
    return config;
  }

  /** The contract in the order of the file, where that is given. */
  private static Contract inOrder(Contract contract, List<String> names) {
    return new Contract(
        contract.columns().stream()
            .sorted(Comparator.comparingInt(column -> names.indexOf(column.sourceName())))
            .toList());
  }

  private static String name(ConfigValue value) throws Unfit {
    String name = Kind.text(value);
    if (!NAME.matcher(name).matches()) {
      throw new Unfit("must have only letters, digits, dash and underscore");
    }
    return name;
  }
}
