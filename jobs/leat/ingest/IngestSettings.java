package leat.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.config.SourceSettings;

/**
 * What ingest depends on. Of the contract that is only the names and the personal columns, so that
 * another changed value rule does not read the source again.
 *
 * <p>Where the files lie is no part of the fingerprint: what was read is told by their names and
 * digests. Neither is how new files are found, since rows already ingested stay as they are.
 *
 * @param sources where the data lies and how it is written, at least one
 * @param columns names of the contract's columns, in its order
 * @param privacy what is protected
 */
public record IngestSettings(
    @JsonIgnoreProperties({"path", "incremental"}) List<SourceSettings> sources,
    List<SourceColumn> columns,
    Privacy privacy) {
  /** The type of a column whose records name it themselves. */
  static final String JSON = "json";

  /** Copies the lists. */
  public IngestSettings {
    sources = List.copyOf(sources);
    columns = List.copyOf(columns);
  }

  /** Whether rows of an earlier ingest are taken over. */
  boolean incrementally() {
    return sources.stream().anyMatch(source -> source.incremental() != null);
  }

  /**
   * Whether files are read as they arrive: none of their rows may be good, or there may be none.
   */
  boolean asTheyArrive() {
    return sources.stream().anyMatch(source -> source.arrivedIn() != null);
  }

  /**
   * The columns of a source that may be stored. Where there are personal columns, names of JSON
   * fields that the contract does not read may not: in an object that is a map they are values.
   */
  Map<String, String> remembered(Map<String, String> found) {
    Map<String, String> remembered = new TreeMap<>(found);
    if (!privacy.columns().isEmpty()) {
      remembered.entrySet().removeIf(e -> e.getValue().equals(JSON) && !reads(e.getKey()));
    }
    return remembered;
  }

  private boolean reads(String field) {
    return columns.stream()
        .map(SourceColumn::sourceName)
        .anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
  }

  /** Types of the sources. */
  List<String> types() {
    return sources.stream().map(SourceSettings::type).toList();
  }
}
