package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import leat.ExitCode;
import leat.LeatException;
import leat.config.SourceSettings.Csv;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRefusalTest {
  @TempDir Path folder;

  @Test
  void namesMissingColumnsAndTheNearestOnes() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id,Agee\n1,2\n");
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: column \"age\" of the contract is not in its header;"
            + " nearest to \"age\" there is \"Agee\"");
  }

  @Test
  void suggestsTheDelimiterWhereTheHeaderIsOneColumn() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id;age\n1;2\n");
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: columns \"id\", \"age\" of the contract are not in its header,"
            + " which is one column (\"id;age\");"
            + " set source.csv.delimiter = \";\", which occurs in it");
  }

  @Test
  void refusesColumnsThatTheContractDoesNotName() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id,more,age\n1,2,3\n");
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: column \"more\" is not in the contract;"
            + " name it there, or set source.unknown-columns = warn");
  }

  @Test
  void refusesColumnsThatAreNamedTwice() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id,age,id\n1,2,3\n");
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: it names column \"id\" more than once");
  }

  @Test
  void asksForTheColumnsOfFilesWithoutHeader() {
    Ingesting file =
        new Ingesting(folder)
            .file("a.csv", "1,2\n")
            .csv(new Csv(',', '"', '"', null, false, "UTF-8"));
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Invalid source.columns: must name the columns of a.csv in their order,"
            + " as it has no header, found none");
  }

  @Test
  void refusesEmptyFiles() {
    Ingesting file = new Ingesting(folder).file("a.csv", "");
    refused(() -> file.run("id"), ExitCode.DATA_REFUSED, "Cannot ingest a.csv: the file is empty");
  }

  @Test
  void refusesFilesOfAHeaderAlone() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id\n\n");
    refused(
        () -> file.run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.csv: there is no row after the header");
  }

  @Test
  void saysWhichCharsetWasDeclaredWhereMostRecordsAreNotInIt() {
    byte[] latin = "id\né\nè\nx\n".getBytes(StandardCharsets.ISO_8859_1);
    Ingesting file = new Ingesting(folder).file("a.csv", latin);
    refused(
        () -> file.run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.csv: 2 of 3 records are no valid UTF-8,"
            + " the charset declared by source.csv.charset");
  }

  @Test
  void saysSoOfAHeaderToo() {
    byte[] latin = "id,größe\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    Ingesting file = new Ingesting(folder).file("a.csv", latin);
    refused(
        () -> file.run("id", "größe"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: its header on line 1 is broken, invalid bytes for UTF-8,"
            + " the charset declared by source.csv.charset");
  }

  @Test
  void saysWhereAByteOrderMarkContradictsTheCharset() {
    Ingesting file =
        new Ingesting(folder).file("a.csv", "id\n1\n".getBytes(StandardCharsets.UTF_16));
    refused(
        () -> file.run("id"),
        ExitCode.USAGE,
        "Cannot ingest a.csv: it begins with the byte order mark of UTF-16,"
            + " and source.csv.charset is UTF-8");
  }

  @Test
  void refusesFilesWithoutOneWholeRecord() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id,age\n1\n2\n3,4,5\n");
    refused(
        () -> file.run("id", "age"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.csv: none of 3 records is whole, too few fields (2), too many fields (1)");
  }

  @Test
  void refusesUnknownCharsetsAndWideDelimiters() {
    Ingesting file = new Ingesting(folder).file("a.csv", "id\n1\n");
    refused(
        () -> file.charset("UTF-9").run("id"),
        ExitCode.USAGE,
        "Invalid source.csv.charset: must be a charset that Java knows, found UTF-9");
    refused(
        () -> file.csv(new Csv('€', null, null, null, true, "UTF-8")).run("id"),
        ExitCode.USAGE,
        "Invalid source.csv.delimiter: must be one byte in UTF-8, found €");
  }

  private static void refused(ThrowingCallable run, ExitCode code, String message) {
    assertThatThrownBy(run)
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }
}
