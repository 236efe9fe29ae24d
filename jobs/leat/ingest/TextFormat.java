package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** How records are written in files of text; travels to tasks. */
interface TextFormat extends Serializable {
  /** Charset of the file where it is not parsed as it is, else null. */
  String transcodedFrom();

  /** The charset that was declared. */
  String declaredCharset();

  /**
   * The records of a chunk.
   *
   * @param in of text, positioned at {@code position}
   * @param position the chunk's start, or the byte before it where a record may start later only
   * @param chunk which records
   */
  Records records(InputStream in, long position, Chunk chunk) throws IOException;
}
