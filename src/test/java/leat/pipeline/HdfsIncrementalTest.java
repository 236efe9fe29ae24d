package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import leat.SparkForTests;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.FileEntry;
import leat.workspace.HdfsForTests;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incremental ingest with its source and its workspace on HDFS. */
class HdfsIncrementalTest {
  private static final String COLUMNS =
      """
      columns {
        id { role = key }
        x { type = double }
        y { type = boolean, role = label }
      }
      """;

  @TempDir Path temporary;
  private Project project;
  private String in;

  @BeforeEach
  void aFolderOfTwoFiles() throws IOException {
    String root = HdfsForTests.uri() + "/" + temporary.getFileName();
    in = root + "/in coming";
    project =
        Project.in(temporary)
            .config(
                "workspace = \"%s\"\nsource { path = \"%s\", incremental = true }\n"
                        .formatted(root + "/work space", in)
                    + COLUMNS);
    file("b.csv", "b1,1,yes\nb2,2,no\n\nb3,broken\n");
    file("c.csv", "c1,3,yes\n");
    project.done("ingest");
  }

  @Test
  void onlyNewFilesAreReadAndWhatWasReadIsCopied() throws IOException {
    List<String> before = parts();
    file("a.csv", "a1,9,no\na2\n");
    project.done("ingest");
    assertThat(parts()).hasSize(before.size() + 2).containsAll(before);
    assertThat(rows()).containsExactly("0 b.csv:2", "0 b.csv:3", "1 c.csv:2", "2 a.csv:2");
    // b: 2 good, 1 broken, 1 blank; c: 1 good; a: 1 good, 1 broken
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(7, 4, 2, 0, 1));
    project.done("clean");
    assertThat(project.last("clean").rows()).isEqualTo(RowBalance.passedOn(4));
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void rowsOfAChangedFileAreReplaced() throws IOException {
    // as long as before, so that only its checksum tells
    file("c.csv", "c2,3,yes\n");
    assertThat(project.done("ingest").err()).contains("c.csv changed since it was ingested");
    assertThat(rows()).containsExactly("0 b.csv:2", "0 b.csv:3", "1 c.csv:2");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(5, 3, 1, 0, 1));
  }

  /** Rows as {@code file-index file:line}, in the order of their ids. */
  private List<String> rows() {
    return Tables.read(SparkForTests.session(), project.published("ingest").path("data"))
        .sort(Columns.ROW_ID)
        .collectAsList()
        .stream()
        .map(row -> "%d %s:%d".formatted(row.getLong(0) >> 40, row.get(1), row.get(2)))
        .toList();
  }

  /** Names of the files of good and of rejected rows. */
  private List<String> parts() {
    String fingerprint = project.published("ingest").fingerprint();
    return List.of("ingest", "quarantine").stream()
        .flatMap(kind -> project.workspace().find(kind, fingerprint).stream())
        .flatMap(checkpoint -> checkpoint.manifest().files().stream())
        .map(FileEntry::path)
        .filter(path -> path.endsWith(".parquet"))
        .toList();
  }

  private void file(String name, String rows) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(in, name);
    FileSystem hdfs = path.getFileSystem(HdfsForTests.configuration());
    try (OutputStream out = hdfs.create(path, true)) {
      out.write(("id,x,y\n" + rows).getBytes(StandardCharsets.UTF_8));
    }
  }
}
