package leat.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leat.pipeline.ForkedLeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same models, to the last bit, by one thread, by two, and by two executors. */
class ExecutorsTest {
  private static final String[] PARTITIONS = {"1", "3", "16"};

  @TempDir Path temporary;

  @Test
  void modelsDoNotDependOnPartitionsCoresOrExecutors() throws Exception {
    Map<String, String> expected = OnExecutors.models(1);
    assertThat(expected).hasSize(3);
    for (String partitions : PARTITIONS) {
      assertThat(OnExecutors.models(Integer.parseInt(partitions))).isEqualTo(expected);
    }
    for (String master : List.of("local[1]", "local-cluster[2,1,1024]")) {
      Map<String, Map<String, String>> found = fitted(master);
      assertThat(found).as(master).containsOnlyKeys(PARTITIONS);
      found.forEach((partitions, models) -> assertThat(models).as(master).isEqualTo(expected));
    }
  }

  /** By partitions, the models of a JVM of its own, and of those that it starts. */
  private Map<String, Map<String, String>> fitted(String master) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(master));
    arguments.addAll(List.of(PARTITIONS));
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        ForkedLeat.java(List.of("-Xmx512m"), OnExecutors.class, arguments.toArray(String[]::new));
    Process process =
        ForkedLeat.withExecutors(builder, temporary).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return Arrays.stream(out.split("\n"))
        .map(line -> line.split("\t"))
        .collect(
            Collectors.groupingBy(
                line -> line[0], Collectors.toMap(line -> line[1], line -> line[2])));
  }
}
