package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import leat.config.ServeSettings.PredictionLogSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  private static final Instant MORNING = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir Path folder;

  @Test
  void beginsAnotherFileWhenOneIsFullAndEachDay() throws IOException {
    LogFiles files = files(10, 1000);
    files.append(bytes("aaaa\n"), MORNING);
    files.append(bytes("bbbb\n"), MORNING);
    files.append(bytes("cccc\n"), MORNING);
    files.append(bytes("d\n"), Instant.parse("2026-02-01T00:00:00Z"));
    files.append(bytes("longer than a file\n"), Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(contents()).containsExactly("aaaa\nbbbb\n", "cccc\n", "d\n", "longer than a file\n");
    assertThat(names().get(0)).matches("2026-01-31T080000Z-[0-9a-f]{8}-000001\\.jsonl");
  }

  @Test
  void removesTheOldestAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("notes.jsonl"), "x".repeat(1000));
    LogFiles files = files(10, 30);
    for (int i = 0; i < 10; i++) {
      files.append(bytes("line %03d\n".formatted(i)), MORNING.plusSeconds(i));
    }
    assertThat(contents())
        .containsExactly("line 007\n", "line 008\n", "line 009\n", "x".repeat(1000));
  }

  @Test
  void twoProcessesDoNotShareAFile() throws IOException {
    files(100, 1000).append(bytes("one\n"), MORNING);
    files(100, 1000).append(bytes("two\n"), MORNING);
    assertThat(contents()).containsExactlyInAnyOrder("one\n", "two\n");
  }

  @Test
  void goesOnWhereItsFileWasRemoved() throws IOException {
    LogFiles files = files(100, 1000);
    files.append(bytes("one\n"), MORNING);
    Files.delete(folder.resolve(names().get(0)));
    files.append(bytes("two\n"), MORNING);
    assertThat(contents()).containsExactly("two\n");
  }

  @Test
  void linesWaitOnlyWhereThereIsRoom() throws InterruptedException {
    WaitingLines waiting = new WaitingLines(3, 10);
    assertThat(waiting.offer(bytes("12345"))).isTrue();
    assertThat(waiting.offer(bytes("1234"))).isTrue();
    assertThat(waiting.offer(bytes("12"))).isFalse();
    assertThat(waiting.offer(bytes("1"))).isTrue();
    assertThat(waiting.offer(bytes(""))).isFalse();
    assertThat(waiting.take(2, 0)).hasSize(2);
    assertThat(waiting.offer(bytes("123456789"))).isTrue();
    assertThat(waiting.take(9, 0)).hasSize(2);
    assertThat(waiting.take(9, 0)).isEmpty();
    assertThat(waiting.isEmpty()).isTrue();
  }

  private LogFiles files(long fileSize, long folderSize) {
    return new LogFiles(folder, new PredictionLogSettings(1, folder, fileSize, folderSize));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> contents() throws IOException {
    return names().stream().map(name -> ServedWorkspace.read(folder.resolve(name))).toList();
  }
}
