package leat.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
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
  /** Copies the lists. */
  public IngestSettings {
    sources = List.copyOf(sources);
    columns = List.copyOf(columns);
  }

  /** Types of the sources. */
  List<String> types() {
    return sources.stream().map(SourceSettings::type).toList();
  }
}
