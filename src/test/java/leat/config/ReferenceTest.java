package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
  private static final Path REFERENCE = Path.of("conf/reference.conf");

  @TempDir Path folder;

  @Test
  void readsEveryKeyOfTheReferenceAndNoOther() {
    Set<String> all = new TreeSet<>();
    Set<String> settings = new TreeSet<>();
    collect("", ConfigFactory.parseFile(REFERENCE.toFile()).root(), all, settings);
    Set<String> read = keysRead();
    assertThat(read).containsAll(settings);
    assertThat(all).containsAll(read);
  }

  @Test
  void saysEachSettingInOneCommentLine() throws IOException {
    List<String> lines = Files.readAllLines(REFERENCE);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*[a-z-]+ = .*")) {
        assertThat(lines.get(i - 1)).as(lines.get(i)).matches("\\s*# [A-Za-z0-9].*\\.");
      }
    }
  }

  private Set<String> keysRead() {
    String file = new ConfigFiles(folder).write("x.conf", ConfigLoaderTest.EVERY_KEY);
    Reading reading = new Reading();
    Layers layers = Layers.read(file, Map.of(), Map.of(), reading.problems());
    ConfigLoader.assemble(file, layers, reading);
    reading.problems().throwIfAny();
    // The names of columns are the user's, their settings stand under column-defaults.
    reading
        .keys()
        .removeIf(key -> key.startsWith("columns.") || key.startsWith("features.columns."));
    return reading.keys();
  }

  /** All keys by their dotted names, and those that are not sections of others. */
  private static void collect(
      String path, ConfigObject object, Set<String> all, Set<String> settings) {
    object.forEach(
        (key, value) -> {
          all.add(path + key);
          if (value instanceof ConfigObject inner && !inner.isEmpty()) {
            collect(path + key + ".", inner, all, settings);
          } else {
            settings.add(path + key);
          }
        });
  }
}
