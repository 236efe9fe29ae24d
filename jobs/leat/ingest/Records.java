package leat.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/** The records of one stretch of a text file, good, broken and left out, one at a time. */
interface Records extends Closeable {
  /** Moves to the next record; false when there is none. */
  boolean next() throws IOException;

  /** What the record is. */
  RecordKind kind();

  /** What is wrong with a broken record. */
  Fault fault();

  /** The record's place in its file, below 2^40: no two have the same, later ones a larger one. */
  long number();

  /** Line on which the record starts; after the last one, the line after it. */
  long line();

  /** Position in the stream after the record. */
  long nextPosition();

  /** A field of a good record, until the next record; null where it has none. */
  UTF8String field(int field);

  /** The record as it is written, or null when it was too long to keep. */
  String raw();

  /** What was met besides the records so far. */
  default Sightings sightings() {
    return Sightings.NONE;
  }
}
