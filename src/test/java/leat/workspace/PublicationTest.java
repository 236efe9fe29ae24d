package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir java.nio.file.Path folder;
  private FileSystem files;

  @BeforeEach
  void openLocalFiles() throws Exception {
    files = FileSystem.getLocal(new Configuration());
  }

  @Test
  void hasOneWinnerInEachOf200LocalRaces() throws Exception {
    for (int race = 0; race < 200; race++) {
      Path target = new Path(folder.toUri().getPath(), "race " + race + "/manifest.json");
      int contestants = 2 + race % 3;
      List<Boolean> won = Race.between(contestants(target, contestants));
      assertThat(won).containsOnlyOnce(true);
      assertThat(Files.readString(Publication.local(target))).isEqualTo(content(won.indexOf(true)));
      assertThat(names(Publication.local(target).getParent())).containsExactly("manifest.json");
    }
  }

  @Test
  void leavesAnExistingFileAsItIs() throws Exception {
    Path target = target("a.json");
    assertThat(Publication.putInPlace(files, target, bytes("first"))).isTrue();
    assertThat(Publication.putInPlace(files, target, bytes("second"))).isFalse();
    assertThat(folder.resolve("a.json")).hasContent("first");
  }

  @Test
  void isExclusiveWithoutHardLinks() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("no-links.zip").toUri());
    try (java.nio.file.FileSystem noLinks =
        FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      java.nio.file.Path target = noLinks.getPath("/w/manifest.json");
      assertThat(Publication.putLocally(target, bytes("first"))).isTrue();
      assertThat(Publication.putLocally(target, bytes("second"))).isFalse();
      assertThat(Files.readString(target)).isEqualTo("first");
      assertThat(names(target.getParent())).containsExactly("manifest.json");
    }
  }

  @Test
  void readersOfAReplacedFileSeeOneContentOrTheOther() throws Exception {
    Path target = target("run.json");
    String old = "o".repeat(100_000);
    String next = "n".repeat(100_000);
    Publication.replace(files, target, bytes(old));
    for (int round = 0; round < 50; round++) {
      String written = round % 2 == 0 ? next : old;
      List<String> seen =
          Race.between(
              List.of(
                  () -> {
                    Publication.replace(files, target, bytes(written));
                    return written;
                  },
                  () -> Files.readString(Publication.local(target))));
      assertThat(seen.get(1)).isIn(old, next);
    }
    assertThat(names(folder)).containsExactly("run.json");
  }

  @Test
  void knowsItsTemporaryFilesByName() {
    assertThat(
            Publication.isTemporary(
                new Path("/w/.run.json.7d444840-9dc0-11d1-b245-5ffdce74fad2.tmp")))
        .isTrue();
    assertThat(Publication.isTemporary(new Path("/w/.part-0.tmp"))).isFalse();
    assertThat(Publication.isTemporary(new Path("/w/run.json"))).isFalse();
  }

  private List<Callable<Boolean>> contestants(Path target, int number) {
    List<Callable<Boolean>> contestants = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      byte[] content = bytes(content(i));
      contestants.add(() -> Publication.putInPlace(files, target, content));
    }
    return contestants;
  }

  private Path target(String name) {
    return new Path(folder.toUri().getPath(), name);
  }

  private static String content(int contestant) {
    return ("contestant " + contestant + "\n").repeat(1_000);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> names(java.nio.file.Path folder) throws Exception {
    try (Stream<java.nio.file.Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
