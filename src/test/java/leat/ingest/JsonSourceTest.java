package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import leat.ExitCode;
import leat.LeatException;
import leat.ingest.Ingesting.Ingested;
import leat.ledger.RowBalance;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTest {
  @TempDir Path folder;

  @Test
  void takesValuesAsTheyAreWritten() {
    String text =
        """
        {"id":1,"x":"a \\u00e9 \\" \\n b"}
        {"x":123456789012345678901234567890.10,"id":2}
        {"id":3,"x":true}
        {"id":4,"x":null}
        {"id":5}
        {"id":6,"x":{"b": [1, 2.0]}}
        {"id":7,"x":NaN}
        {"id":1e400,"x":-Infinity}
        """;
    assertThat(json(text).run("id", "x").rows())
        .containsExactly(
            "a.json:1 [1, a é \" \n b]",
            "a.json:2 [2, 123456789012345678901234567890.10]",
            "a.json:3 [3, true]",
            "a.json:4 [4, null]",
            "a.json:5 [5, null]",
            "a.json:6 [6, {\"b\": [1, 2.0]}]",
            "a.json:7 [7, NaN]",
            "a.json:8 [1e400, -Infinity]");
  }

  @Test
  void accountsForEveryLineOfAMessyFile() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    String text =
        """
        {"id":1,"x":"a"}

        {"id":2,"x":
        [1,2]
        {"id":3,"x":"b"} trailing
        {"id":4,"x":"one","x":"two"}
        {"id":5,"x":"half \\ud800"}
        {"id":6,"x":"DEEP"}
        not json
        {"id":7,"y":1,"y":2,"x":"kept"}
        """
            .replace("\"DEEP\"", deep);
    Ingested ingested = json(text).warnOfUnknownColumns().maxRecordBytes(5000).run("id", "x");
    assertThat(ingested.rows()).containsExactly("a.json:1 [1, a]", "a.json:10 [7, kept]");
    assertThat(ingested.broken())
        .containsExactly(
            "a.json:3 malformed json: {\"id\":2,\"x\":",
            "a.json:4 no object: [1,2]",
            "a.json:5 malformed json: {\"id\":3,\"x\":\"b\"} trailing",
            "a.json:6 duplicate key: {\"id\":4,\"x\":\"one\",\"x\":\"two\"}",
            "a.json:7 invalid bytes: {\"id\":5,\"x\":\"half \\ud800\"}",
            "a.json:8 nested too deeply: {\"id\":6,\"x\":" + deep + "}",
            "a.json:9 malformed json: not json");
    assertThat(ingested.result().rows()).isEqualTo(new RowBalance(10, 2, 7, 0, 1));
  }

  @Test
  void quarantinesInvalidBytesNulsAndLongLinesByPosition() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"id\":1}\n{\"id\":\"".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28});
    bytes.writeBytes(("\"}\n\0{\"id\":3}\n{\"id\":\"" + "x".repeat(100)).getBytes("UTF-8"));
    bytes.writeBytes("\"}\n{\"id\":5}".getBytes(StandardCharsets.UTF_8));
    Ingested ingested =
        new Ingesting(folder)
            .file("a.json", bytes.toByteArray())
            .type("json")
            .maxRecordBytes(50)
            .run("id");
    assertThat(ingested.rows()).containsExactly("a.json:1 [1]", "a.json:5 [5]");
    assertThat(ingested.broken())
        .containsExactly(
            "a.json:2 invalid bytes: {\"id\":\"\uFFFD(\"}",
            "a.json:3 malformed json: \0{\"id\":3}",
            "a.json:4 record too long: null");
  }

  @Test
  void findsNestedFieldsByPathAndKeysWithDotsAndItemsByNumber() {
    String text =
        """
        {"who":{"name":{"first":"Ann"}},"emp.rate":1,"tags":["p","q"]}
        {"who":{"name":"Bo"},"emp":{"rate":2},"tags":[]}
        {"who":null,"tags":"none"}
        """;
    assertThat(
            json(text)
                .run("first=who.name.first", "emp.rate", "tag=tags.1", "name=who.name")
                .rows())
        .containsExactly(
            "a.json:1 [Ann, 1, q, {\"first\":\"Ann\"}]",
            "a.json:2 [null, 2, null, Bo]",
            "a.json:3 [null, null, null, null]");
  }

  @Test
  void readsArraysAndNamesTheLineOfEachItem() {
    String text =
        """
        \uFEFF [{"id":1}, {"id":2},
          {
            "id": 3,
            "x": "}] ,\\""
          }
        , 5, "six", [{"id":7}], {"id":8 "x":1}, {"id":9}]
        """;
    Ingested ingested = json(text).warnOfUnknownColumns().run("id", "x");
    assertThat(ingested.rows())
        .containsExactly(
            "a.json:1 [1, null]",
            "a.json:1 [2, null]",
            "a.json:2 [3, }] ,\"]",
            "a.json:6 [9, null]");
    assertThat(ingested.broken())
        .containsExactly(
            "a.json:6 no object: 5",
            "a.json:6 no object: \"six\"",
            "a.json:6 no object: [{\"id\":7}]",
            "a.json:6 malformed json: {\"id\":8 \"x\":1}");
    assertThat(ingested.ids()).doesNotHaveDuplicates();
    assertThat(ingested.result().rows()).isEqualTo(new RowBalance(8, 4, 4, 0, 0));
  }

  @Test
  void goesOnBehindAnItemWhoseTextOrBracketsDoNotEnd() {
    String text =
        """
        [
          {"id": 1, "x": "stray},
          {"id": 2, "x": [1},
          {"id": 3, "x": "fine"},
          {"id": 4, "x": "cut
        """;
    Ingested ingested = json(text).run("id", "x");
    assertThat(ingested.rows()).containsExactly("a.json:4 [3, fine]");
    assertThat(ingested.broken())
        .containsExactly(
            "a.json:2 malformed json: {\"id\": 1, \"x\": \"stray},\n  ",
            "a.json:3 malformed json: {\"id\": 2, \"x\": [1},\n  ",
            "a.json:5 malformed json: {\"id\": 4, \"x\": \"cut\n");
  }

  @Test
  void countsAnArrayThatIsNotClosedAndTextBehindOne() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.json", "[{\"id\":1},")
            .file("b.json", "[{\"id\":2}] {\"id\":3}\n")
            .type("json")
            .run("id");
    assertThat(ingested.rows()).containsExactly("a.json:1 [1]", "b.json:1 [2]");
    assertThat(ingested.broken())
        .containsExactly("a.json:1 malformed json: ", "b.json:1 malformed json: {\"id\":3}\n");
    assertThat(ingested.result().rows()).isEqualTo(new RowBalance(4, 2, 2, 0, 0));
  }

  @Test
  void passesOverItemsThatAreTooLong() {
    String text = "[{\"id\":1},{\"id\":\"" + "x".repeat(200_000) + "\"},{\"id\":3}]";
    Ingested ingested = json(text).maxRecordBytes(1000).run("id");
    assertThat(ingested.rows()).containsExactly("a.json:1 [1]", "a.json:1 [3]");
    assertThat(ingested.broken()).containsExactly("a.json:1 record too long: null");
  }

  @Test
  void findsTheArrayOfRecordsInADocument() {
    String text =
        """
        {"meta": {"items": [0]},
         "data": {"count": 2, "items": [
           {"id": 1}, {"id": 2}
         ]}, "more": [}
        """;
    Ingesting document = new Ingesting(folder).file("a.json", text).records("data.items");
    assertThat(document.run("id").rows()).containsExactly("a.json:3 [1]", "a.json:3 [2]");
    refused(
        () -> new Ingesting(folder).file("b.json", text).records("data.rows").run("id"),
        ExitCode.USAGE,
        "Cannot ingest b.json: there is no array at source.json.records, which is data.rows");
  }

  @Test
  void readsCompressedArraysAndLines() throws IOException {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.json.gz", gzip("{\"id\":1}\n{\"id\":2}\n"))
            .file("b.json.gz", gzip("[{\"id\":3},\n{\"id\":4}]"))
            .type("json")
            .run(4, "id");
    assertThat(ingested.rows())
        .containsExactly(
            "a.json.gz:1 [1]", "a.json.gz:2 [2]", "b.json.gz:1 [3]", "b.json.gz:2 [4]");
  }

  @Test
  void namesColumnsThatNoRecordHasAndFieldsThatAreNotInTheContract() {
    refused(
        () -> json("{\"id\":1,\"agee\":2}\n").run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.json: column \"age\" of the contract is in none of its records;"
            + " nearest to \"age\" there is \"agee\"");
    refused(
        () -> json("{\"id\":1,\"more\":2}\n{\"id\":1,\"and\":2}\n").run("id"),
        ExitCode.USAGE,
        "Cannot ingest a.json: columns \"and\", \"more\" are not in the contract;"
            + " name them there, or set source.unknown-columns = warn");
  }

  @Test
  void refusesFilesWithoutRecords() {
    refused(
        () -> json(" \n").run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.json: the file is empty");
    refused(
        () -> json("[ ]").run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.json: there is no record in it");
    refused(
        () -> json("{\n \"id\": 1\n}\n").run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.json: none of 3 records is whole, malformed json (3)");
  }

  @Test
  void countsReasons() {
    assertThat(json("{\"id\":1}\n[]\n[]\n").run("id").result().quarantineReasons())
        .isEqualTo(Map.of("no object", 2L));
  }

  private Ingesting json(String text) {
    return new Ingesting(folder).file("a.json", text).type("json");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void refused(ThrowingCallable run, ExitCode code, String message) {
    assertThatThrownBy(run)
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }
}
