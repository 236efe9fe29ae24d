package leat.ingest;

import java.util.List;
import leat.config.SourceSettings;

/**
 * What ingest depends on. Of the contract that is only the names and the personal columns, so that
 * another changed value rule does not read the source again.
 *
 * @param source where the data lies and how it is written
 * @param columns names of the contract's columns, in its order
 * @param privacy what is protected
 */
public record IngestSettings(SourceSettings source, List<String> columns, Privacy privacy) {
  /** Copies the list. */
  public IngestSettings {
    columns = List.copyOf(columns);
  }

  /** Of a contract without personal columns. */
  IngestSettings(SourceSettings source, List<String> columns) {
    this(source, columns, Privacy.NONE);
  }
}
