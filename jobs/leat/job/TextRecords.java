package leat.job;

import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/**
 * Reads delimited text the way ingest does, for those who look at a source before there is a
 * pipeline; ingest provides it as a service, since nobody imports a job.
 */
public interface TextRecords {
  /**
   * How records are written.
   *
   * @param delimiter between fields
   * @param quote around fields, or null
   * @param escape before a quote inside quotes; null: the quote itself
   * @param comment first character of lines to leave out, or null
   */
  record Style(char delimiter, Character quote, Character escape, Character comment) {}

  /**
   * What was in the text.
   *
   * @param good records that were handed on
   * @param broken records with wrong quotes, invalid bytes or a wrong number of fields
   */
  record Count(long good, long broken) {}

  /**
   * Reads records until there are no more, or none is wanted any more.
   *
   * @param text in UTF-8, without a byte order mark
   * @param fields of a good record, or 0 for any number
   * @param wanted takes the fields of each good record; says whether to go on
   */
  Count read(InputStream text, Style style, int fields, Predicate<String[]> wanted);

  /** The one of ingest. */
  static TextRecords ofIngest() {
    return ServiceLoader.load(TextRecords.class, TextRecords.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }
}
