package leat.ingest;

import java.io.Closeable;
import java.io.IOException;

/** A window over a stream of JSON that shows the text of one record after another. */
interface JsonText extends Closeable {
  /** Moves to the next record; false when there is none. */
  boolean advance() throws IOException;

  /** Whether it is nothing but white space, and no record. */
  boolean blank();

  /** Whether it stands where no record may. */
  boolean misplaced();

  /** What {@link #start} counts in, until the next record. */
  byte[] bytes();

  /** Index of the record's first byte. */
  int start();

  /** Bytes of the record. */
  int length();

  /** Whether the record was longer than the longest one, and was passed over. */
  boolean tooLong();

  /** Whether the record may hold bytes above 127; never false when it does. */
  boolean high();

  /** The record's place in the file. */
  long number();

  /** Line on which the record starts; after the last one, the line after it. */
  long line();

  /** Position in the stream after the record. */
  long nextPosition();
}
