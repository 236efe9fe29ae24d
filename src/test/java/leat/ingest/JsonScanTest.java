package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.ingest.Ingesting.Ingested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Random JSON, written by Jackson's tree: the same rows whatever the chunks and the layout. */
class JsonScanTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of("", "plain", "ünï \uD83D\uDE00", "tab\tline\nquote\"back\\slash", "}{][,:", "\u2028");
  private static final List<String> BROKEN =
      List.of("{", "nope", "{\"id\":1,\"id\":2}", "[1]", "{\"id\":\"x\"}}", "{\"id\" 1}");

  @TempDir Path folder;

  @RepeatedTest(3)
  void readsBackWhatWasWritten(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder lines = new StringBuilder();
    List<String> items = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (int line = 1; line <= 60; line++) {
      if (random.nextInt(8) == 0) {
        String bad = BROKEN.get(random.nextInt(BROKEN.size()));
        broken.add("a.json:" + line + " " + bad);
        lines.append(bad);
      } else if (random.nextInt(8) > 0) {
        ObjectNode record = record(random, line);
        String note =
            record.path("in").path("note").isTextual()
                ? record.path("in").path("note").textValue()
                : "null";
        expected.add("[" + line + ", " + note + "]");
        items.add(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(record));
        lines.append(JACKSON.writeValueAsString(record));
      }
      lines.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    Ingesting ingesting =
        new Ingesting(folder).file("a.json", text).type("json").warnOfUnknownColumns();
    Ingested whole = ingesting.run("id", "note=in.note");
    assertThat(whole.rows().stream().map(row -> row.substring(row.indexOf(' ') + 1)))
        .containsExactlyElementsOf(expected);
    assertThat(whole.broken().stream().map(JsonScanTest::withoutReason))
        .containsExactlyElementsOf(broken);
    assertThat(whole.result().rows().holds()).isTrue();
    assertThat(whole.result().rows().in()).isEqualTo(60);
    Ingested parts = ingesting.run(text.length / 9 + 1, "id", "note=in.note");
    assertThat(parts.rows()).isEqualTo(whole.rows());
    assertThat(parts.broken()).isEqualTo(whole.broken());
    assertThat(parts.result()).isEqualTo(whole.result());
    Ingested array =
        new Ingesting(folder)
            .file("b.json", "[" + String.join(",", items) + "]")
            .type("json")
            .warnOfUnknownColumns()
            .run("id", "note=in.note");
    assertThat(array.rows().stream().map(row -> row.substring(row.indexOf(' ') + 1)))
        .containsExactlyElementsOf(expected);
  }

  private static ObjectNode record(Random random, int id) {
    ObjectNode record = JACKSON.createObjectNode();
    ObjectNode inner = record.putObject("in");
    inner.putArray("list").add(random.nextDouble()).addNull().addObject().put("note", "wrong one");
    switch (random.nextInt(3)) {
      case 0 -> inner.putNull("note");
      case 1 -> inner.put("note", TEXTS.get(random.nextInt(TEXTS.size())));
      default -> inner.put("other", random.nextLong());
    }
    return record.put("id", id);
  }

  private static String withoutReason(String broken) {
    String place = broken.substring(0, broken.indexOf(' '));
    return place + broken.substring(broken.indexOf(": "), broken.length()).substring(1);
  }
}
