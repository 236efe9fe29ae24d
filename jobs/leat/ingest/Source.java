package leat.ingest;

/** One kind of source; a new one is one class. */
interface Source {
  /** The source of that type. */
  static Source of(SourceInput input) {
    return switch (input.settings().type()) {
      case "csv", "tsv" -> new CsvSource(input);
      case "http" -> new HttpSource(input);
      case "jdbc" -> new JdbcSource(input);
      case "json" -> new JsonSource(input);
      case "parquet", "orc", "avro" -> new TypedSource(input);
      default -> throw new IllegalArgumentException(input.settings().type());
    };
  }

  /**
   * Takes the records as they are; may run Spark jobs to count them.
   *
   * @throws leat.LeatException when the source cannot be read, or is none to work with
   */
  Reading read();
}
