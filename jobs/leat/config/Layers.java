package leat.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.io.File;
import java.util.HashMap;
import java.util.Map;

/**
 * A config's layers.
 *
 * @param own what the user gave: overrides above the file, substitutions resolved
 * @param reference the defaults
 */
record Layers(ConfigObject own, ConfigObject reference) {
  private static final String VARIABLE = "environment variable ";
  private static final String REFERENCE = "reference.conf";

  /** Reads the layers; a file that cannot be read or parsed is the only problem reported. */
  static Layers read(
      String file,
      Map<String, String> overrides,
      Map<String, String> environment,
      Problems problems) {
    Config given = Overrides.read(overrides, problems).withFallback(parsed(file, problems));
    return over(given, environment, file, problems);
  }

  /** The overrides above the defaults, for what runs without a pipeline's file. */
  static Layers withoutFile(
      Map<String, String> overrides, Map<String, String> environment, Problems problems) {
    return over(Overrides.read(overrides, problems), environment, "--set", problems);
  }

  private static Layers over(
      Config given, Map<String, String> environment, String file, Problems problems) {
    Config reference = resolved(readReference().toConfig(), environment, REFERENCE, problems);
    return new Layers(resolved(given, environment, file, problems).root(), reference.root());
  }

  /**
   * The defaults alone, variables not replaced; read by name, since the library's own look-up
   * misses it in the jar.
   */
  static ConfigObject readReference() {
    return ConfigFactory.parseResources(Layers.class.getClassLoader(), REFERENCE).root();
  }

  /** Whether a value comes from a variable of the environment. */
  static boolean isVariable(ConfigValue value) {
    return value.origin().description().startsWith(VARIABLE);
  }

  /** All layers as one. */
  ConfigObject merged() {
    return own.withFallback(reference);
  }

  private static Config parsed(String file, Problems problems) {
    File path = new File(file);
    if (!path.isFile()) {
      String reason = path.isDirectory() ? "it is a folder" : "no such file";
      problems.add(Place.file(file), "Cannot read the config: " + reason);
      problems.throwIfAny();
    }
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setAllowMissing(false)
            .setIncluder(new RequiredIncludes(file));
    try {
      return ConfigFactory.parseFile(path, options);
    } catch (ConfigException e) {
      return unreadable(e, file, problems);
    }
  }

  private static Config resolved(
      Config given, Map<String, String> environment, String file, Problems problems) {
    Map<String, ConfigValue> variables = new HashMap<>();
    environment.forEach(
        (name, value) ->
            variables.put(name, ConfigValueFactory.fromAnyRef(value, VARIABLE + name)));
    try {
      ConfigObject all =
          given
              .withFallback(ConfigValueFactory.fromMap(variables, "environment"))
              .resolve(ConfigResolveOptions.noSystem())
              .root();
      return without(all, variables.keySet(), given.root()).toConfig();
    } catch (ConfigException e) {
      return unreadable(e, file, problems);
    }
  }

  /** The settings without the variables that were beneath them for substitutions only. */
  private static ConfigObject without(
      ConfigObject all, Iterable<String> variables, ConfigObject given) {
    ConfigObject settings = all;
    for (String name : variables) {
      settings = given.containsKey(name) ? settings : settings.withoutKey(name);
    }
    return settings;
  }

  private static Config unreadable(ConfigException e, String file, Problems problems) {
    Place place = e.origin() == null ? Place.file(file) : Place.of(e.origin());
    String origin = e.origin() == null ? "" : e.origin().description();
    String reason = e.getMessage();
    if (reason.startsWith(origin + ":")) {
      reason = reason.substring(origin.length() + 1).strip();
    }
    if (e instanceof ConfigException.UnresolvedSubstitution) {
      reason += ", which is neither a setting nor an environment variable";
    }
    problems.add(place, "Cannot read the config: " + reason);
    problems.throwIfAny();
    return ConfigFactory.empty();
  }
}
