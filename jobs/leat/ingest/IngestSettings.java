package leat.ingest;

import java.util.List;
import leat.config.SourceSettings;

/**
 * What ingest depends on. Of the contract that is only the names, so that a changed value rule does
 * not read the source again.
 *
 * @param source where the data lies and how it is written
 * @param columns names of the contract's columns, in its order
 */
public record IngestSettings(SourceSettings source, List<String> columns) {
  /** Copies the list. */
  public IngestSettings {
    columns = List.copyOf(columns);
  }
}
