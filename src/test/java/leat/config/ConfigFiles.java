package leat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;

/** Config files for tests, in a folder of their own. */
record ConfigFiles(Path folder) {
  /** The least that a config must have: a name, a source, a feature and a label. */
  static final String MINIMAL =
      """
      pipeline = small
      source.path = a.csv
      columns {
        age { type = int }
        y { type = boolean, role = label }
      }
      """;

  String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PipelineConfig load(String text) {
    return ConfigLoader.load(write("x.conf", text), Map.of(), Map.of());
  }

  /** The minimal config with more lines, of which the first is line 7. */
  PipelineConfig minimalAnd(String text) {
    return load(MINIMAL + text);
  }

  /** The lines of the report, file names without folder. */
  List<String> problems(String text) {
    return problems(text, Map.of(), Map.of());
  }

  List<String> problems(
      String text, Map<String, String> overrides, Map<String, String> environment) {
    String file = write("x.conf", text);
    LeatException e =
        catchThrowableOfType(
            LeatException.class, () -> ConfigLoader.load(file, overrides, environment));
    assertThat(e).isNotNull();
    assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
    return Arrays.asList(e.getMessage().replace(folder + "/", "").split("\n"));
  }
}
