package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that promote at once: every entry has one author, and nobody's entry is lost. */
class PromotionRaceTest {
  private static final int TIMES = 60;

  @TempDir Path temporary;

  @Test
  void everyPromotionThatWasWonIsInTheRecordOnce() throws Exception {
    String root = temporary.resolve("work space").toString();
    List<Process> processes = new ArrayList<>();
    processes.add(start(root, "1", "production"));
    processes.add(start(root, "2", "production"));
    processes.add(start(root, "3", "staging"));
    List<Long> won = new ArrayList<>();
    for (Process process : processes) {
      won.add(won(process));
    }
    Registry registry = Workspace.open(root, "p", new Configuration()).registry();
    List<Promotion> history = registry.history();
    assertThat(history).extracting(Promotion::number).containsExactlyElementsOf(numbers(history));
    for (int i = 0; i < won.size(); i++) {
      String model = Integer.toString(i + 1);
      assertThat(history)
          .filteredOn(entry -> entry.model().equals(model))
          .hasSize((int) (long) won.get(i));
    }
    // nobody is in the way of the one who promotes to another alias
    assertThat(won.get(2)).isEqualTo(TIMES);
    List<Promotion> live = registry.record().of("production");
    for (int i = 1; i < live.size(); i++) {
      assertThat(live.get(i).previous()).isEqualTo(live.get(i - 1).model());
    }
  }

  private static List<Long> numbers(List<Promotion> history) {
    return LongStream.rangeClosed(1, history.size()).boxed().toList();
  }

  private static long won(Process process) throws Exception {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String last = out.lines().reduce((older, newer) -> newer).orElse("");
      assertThat(process.waitFor()).isZero();
      return Long.parseLong(last.substring("won ".length()));
    }
  }

  private static Process start(String root, String model, String alias) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.add("-Dlog4j2.configurationFile=" + Path.of("conf", "log4j2.properties").toUri());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Promoter.class.getName()));
    command.addAll(List.of(root, model, alias, Integer.toString(TIMES)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
