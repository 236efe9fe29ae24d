package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import leat.ExitCode;
import leat.LeatException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  /** Of the two bytes {}, by sha256sum. */
  private static final String HASH =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  @TempDir Path temporary;
  private TestWorkspace test;
  private Path data;

  @BeforeEach
  void writeFiles() throws Exception {
    test = new TestWorkspace(temporary);
    data = temporary.resolve("in put");
    write("2026-02.csv");
    write("2026-01.csv.gz");
    write("more/a.csv");
    write("more/_skipped/a.csv");
    write("more/.hidden.csv");
    write("_SUCCESS");
  }

  @Test
  void listsAFileAsItLiesThere() {
    String path = data.resolve("2026-01.csv.gz").toString();
    assertThat(list(path))
        .containsExactly(new SourceFile("file:" + path, "2026-01.csv.gz", 2, HASH));
  }

  @Test
  void listsAFolderAtAnyDepthWithoutHiddenFiles() {
    assertThat(names(data.toString()))
        .containsExactly("2026-01.csv.gz", "2026-02.csv", "more/a.csv");
  }

  @Test
  void takesAHiddenFileThatIsNamed() {
    assertThat(names(data.resolve("more/.hidden.csv").toString())).containsExactly(".hidden.csv");
  }

  @Test
  void listsWhatAPatternMatches() {
    assertThat(names(data + "/2026-*.csv*")).containsExactly("2026-01.csv.gz", "2026-02.csv");
    assertThat(names(data + "/*/*.csv")).containsExactly("more/a.csv");
    assertThat(names(data + "/m*")).containsExactly("more/a.csv");
  }

  @Test
  void aFileWithASignOfAPatternInItsNameIsAFile() throws Exception {
    write("part[1].csv");
    assertThat(names(data.resolve("part[1].csv").toString())).containsExactly("part[1].csv");
  }

  @Test
  void listsAFileNamedTwiceOnce() {
    assertThat(names(data + "/2026-02.csv", data + "/2026-*")).hasSize(2);
  }

  @Test
  void givesFilesOfTheSameNameMoreOfTheirPath() throws Exception {
    write("less/a.csv");
    assertThat(names(data + "/more/a.csv", data + "/2026-02.csv", data + "/less/a.csv"))
        .containsExactly("2026-02.csv", "less/a.csv", "more/a.csv");
  }

  @Test
  void saysThatAPathIsNotThere() {
    for (String missing : List.of(data + "/none.csv", data + "/none*.csv")) {
      assertRefused(missing).hasMessage("Cannot read source %s: no such file or folder", missing);
    }
  }

  @Test
  void saysThatAFolderHasNoFile() throws Exception {
    Path empty = Files.createDirectories(data.resolve("empty"));
    assertRefused(empty.toString())
        .hasMessage("Cannot read source %s: there is no file in it", empty);
  }

  @Test
  void hashesAFileAgainOnlyWhenItsTimeOrLengthChanged() throws Exception {
    Path file = data.resolve("2026-02.csv");
    TestWorkspace.age(file, Duration.ofMinutes(1));
    assertThat(digest(file)).isEqualTo(HASH);
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, "[]");
    Files.setLastModifiedTime(file, time);
    assertThat(digest(file)).isEqualTo(HASH);
    TestWorkspace.age(file, Duration.ofSeconds(30));
    assertThat(digest(file)).isNotEqualTo(HASH);
  }

  @Test
  void doesNotTrustTheTimeOfAFileWrittenJustNow() throws Exception {
    Path file = data.resolve("2026-02.csv");
    TestWorkspace.age(file, Duration.ZERO);
    assertThat(digest(file)).isEqualTo(HASH);
    assertThat(test.folder.resolve("sources.json")).doesNotExist();
  }

  @Test
  void hashesAgainWhenWhatItRememberedCannotBeRead() throws Exception {
    Path file = data.resolve("2026-02.csv");
    TestWorkspace.age(file, Duration.ofMinutes(1));
    Files.createDirectories(test.folder);
    Files.writeString(test.folder.resolve("sources.json"), "{");
    assertThat(digest(file)).isEqualTo(HASH);
    assertThat(test.folder.resolve("sources.json")).content().contains(HASH);
  }

  private AbstractThrowableAssert<?, ?> assertRefused(String path) {
    return assertThatThrownBy(() -> list(path))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  private String digest(Path file) {
    return list(file.toString()).get(0).digest();
  }

  private List<String> names(String... paths) {
    return list(paths).stream().map(SourceFile::name).toList();
  }

  private List<SourceFile> list(String... paths) {
    return test.workspace.sources().list(List.of(paths));
  }

  private void write(String name) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }
}
