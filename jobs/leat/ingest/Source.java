package leat.ingest;

/** One kind of source; a new one is one class. */
interface Source {
  /**
   * Takes the records as they are; may run Spark jobs to count them.
   *
   * @throws leat.LeatException when the source cannot be read, or is none to work with
   */
  Reading read();
}
