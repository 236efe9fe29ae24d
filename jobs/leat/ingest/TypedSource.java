package leat.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leat.LeatException;
import leat.table.FileFormat;
import leat.table.InPlace;
import leat.table.NumberedFile;
import leat.table.NumberedFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.StructField;

/** Parquet, ORC and Avro files; their columns keep their types. */
final class TypedSource implements Source {
  private final SourceInput input;
  private final FileFormat format;

  TypedSource(SourceInput input) {
    this.input = input;
    this.format = FileFormat.valueOf(input.settings().type().toUpperCase(Locale.ROOT));
  }

  @Override
  public Reading read() {
    refuseMissingReader();
    List<Reading> readings = new ArrayList<>();
    for (List<IndexedFile> alike : bySchema().values()) {
      readings.add(reading(alike));
    }
    if (readings.isEmpty()) {
      return Reading.nothing(input);
    }
    Reading reading = Union.of(readings);
    if (format == FileFormat.PARQUET && readings.size() == 1) {
      reading = reading.lying(inPlace());
    }
    new Refusals(input).check(reading.census(), "text", "there is no row in it");
    return reading;
  }

  private InPlace inPlace() {
    return InPlace.of(
        new Refusals(input).nonEmptyFiles().stream().map(TypedSource::lying).toList(),
        input.columns().stream()
            .map(column -> new InPlace.Taken(column.name(), column.sourceName()))
            .toList());
  }

  private static InPlace.SourceFile lying(IndexedFile file) {
    return new InPlace.SourceFile(
        file.index(), file.path(), file.name(), file.length(), file.file().digest());
  }

  /** Spark does not bring Avro along. */
  private void refuseMissingReader() {
    if (format != FileFormat.AVRO) {
      return;
    }
    try {
      Class.forName(
          "org.apache.spark.sql.avro.AvroFileFormat",
          false,
          Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw LeatException.usage(
          "Cannot ingest %s: this Spark cannot read Avro. Give spark-submit the files of target/lib/avro with --jars"
              .formatted(Refusals.names(input.files())),
          e);
    }
  }

  /** The files with the same columns together, in the order of the first of each. */
  private Map<String, List<IndexedFile>> bySchema() {
    Configuration hadoop = input.spark().sparkContext().hadoopConfiguration();
    Map<String, List<IndexedFile>> alike = new LinkedHashMap<>();
    for (IndexedFile file : new Refusals(input).nonEmptyFiles()) {
      try {
        String schema = format.schema(file.path(), hadoop);
        alike.computeIfAbsent(schema, key -> new ArrayList<>()).add(file);
      } catch (IOException e) {
        throw Unreadable.format(file.name(), input.settings().type(), e);
      }
    }
    return alike;
  }

  private Reading reading(List<IndexedFile> alike) {
    NumberedFiles files =
        NumberedFiles.of(
            input.spark(),
            format,
            alike.stream().map(f -> new NumberedFile(f.index(), f.path(), f.name())).toList());
    TypedColumns columns = new TypedColumns(alike.get(0).name(), input, files.schema());
    Map<Integer, Long> counts = files.counts();
    List<FileTally> tallies =
        alike.stream()
            .map(f -> new FileTally(f.index(), counts.getOrDefault(f.index(), 0L), 0, Map.of()))
            .toList();
    Map<String, String> types = new LinkedHashMap<>();
    for (StructField field : files.schema().fields()) {
      types.put(field.name(), field.dataType().simpleString());
    }
    return new Reading(
        files.rows(columns.selected()), Optional.empty(), new Census(tallies), types);
  }
}
