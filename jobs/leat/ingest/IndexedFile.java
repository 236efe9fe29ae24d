package leat.ingest;

import leat.workspace.SourceFile;

/**
 * A source file and its number.
 *
 * @param index first part of the ids of its rows; see {@link leat.table.Columns#rowId}
 * @param file the file
 */
record IndexedFile(int index, SourceFile file) {
  String path() {
    return file.path();
  }

  String name() {
    return file.name();
  }

  long length() {
    return file.length();
  }
}
