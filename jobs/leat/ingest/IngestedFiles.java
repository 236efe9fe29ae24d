package leat.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.Json;

/**
 * {@code files.json} of a checkpoint: what its rows were read from.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param types of the sources, in the order of the config
 * @param columns of the sources with their types, those left out too
 * @param files by index
 */
record IngestedFiles(
    String format,
    int version,
    List<String> types,
    Map<String, String> columns,
    List<IngestedFile> files) {
  /** Its name in the checkpoint. */
  static final String NAME = "files.json";

  static final String FORMAT = "leat-ingested-files";
  static final int VERSION = 1;

  /** Copies all. */
  IngestedFiles {
    types = List.copyOf(types);
    columns = new TreeMap<>(columns);
    files = List.copyOf(files);
  }

  IngestedFiles(List<String> types, Map<String, String> columns, List<IngestedFile> files) {
    this(FORMAT, VERSION, types, columns, files);
  }

  static IngestedFiles parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), IngestedFiles.class);
  }
}
