package leat;

import java.util.stream.Stream;

/** The formats of files that know their columns' types. */
public final class TypedFormats {
  private TypedFormats() {}

  /** Those that the Spark of the tests reads; Avro's reader is not there for Spark 4.1 yet. */
  public static Stream<String> readable() {
    boolean hasAvro = !SparkForTests.session().version().startsWith("4.1.");
    return hasAvro ? Stream.of("parquet", "orc", "avro") : Stream.of("parquet", "orc");
  }
}
