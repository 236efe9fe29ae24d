package leat.serve;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leat.OneLine;

/** Takes records out of CSV as RFC 4180 has it, with a header that names every field. */
final class CsvRecords {
  private static final int LONGEST_DETAIL = 160;

  private final RecordReader reader;
  private final int mostRecords;

  CsvRecords(RecordReader reader, int mostRecords) {
    this.reader = reader;
    this.mostRecords = mostRecords;
  }

  /**
   * The records of a body.
   *
   * @throws ProblemException when it is no CSV, or its header does not fit
   */
  Batch body(String text) {
    try {
      Iterator<CsvRecord> lines =
          CsvReader.builder()
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofCsvRecord(text)
              .iterator();
      if (!lines.hasNext()) {
        throw new ProblemException(
            Problem.malformed("Cannot read the body: the first line must name the fields"));
      }
      int[] positions = header(lines.next().getFields());
      List<RawRecord> records = new ArrayList<>();
      while (lines.hasNext()) {
        if (records.size() == mostRecords) {
          throw JsonRecords.tooMany(mostRecords);
        }
        records.add(record(lines.next(), positions));
      }
      return new Batch(records, Batch.Form.CSV);
    } catch (CsvParseException e) {
      throw new ProblemException(
          Problem.malformed(
              "Cannot read the body: it is not valid CSV: "
                  + OneLine.of(String.valueOf(e.getMessage()), LONGEST_DETAIL)));
    }
  }

  private int[] header(List<String> names) {
    RawRecord header = reader.fields().record();
    int[] positions = new int[names.size()];
    Set<String> found = new HashSet<>();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = reader.fields().position(names.get(i), header);
      if (positions[i] >= 0 && !header.put(positions[i], "")) {
        header.problem(
            FieldProblem.of(names.get(i), "twice", "must be named once, found it twice"));
      }
      if (positions[i] >= 0) {
        found.add(reader.fields().columns().get(positions[i]).name());
      }
    }
    for (String name : reader.names()) {
      if (!found.contains(name)) {
        header.problem(FieldProblem.of(name, "absent", "must be in the header, found nothing"));
      }
    }
    if (!header.problems().isEmpty()) {
      throw new ProblemException(Problem.refused(details(header.problems()), header.problems()));
    }
    return positions;
  }

  private RawRecord record(CsvRecord line, int[] positions) {
    RawRecord record = reader.fields().record();
    if (line.getFieldCount() != positions.length) {
      String words =
          "must have %d fields, found %d".formatted(positions.length, line.getFieldCount());
      record.unreadable(FieldProblem.of("line " + line.getStartingLineNumber(), "fields", words));
      return record;
    }
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        record.put(positions[i], line.getField(i));
      }
    }
    return record;
  }

  private static String details(List<FieldProblem> problems) {
    return problems.stream().map(FieldProblem::detail).collect(Collectors.joining("; "));
  }
}
