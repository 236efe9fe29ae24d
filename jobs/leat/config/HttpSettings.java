package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A paged JSON API. What does not decide which records it gives is in {@code access}, and is
 * neither stored nor part of a fingerprint.
 *
 * @param url of the first page, without credentials
 * @param parameters of every request that are no secrets
 * @param records path to the array of records in each answer; null: the answer is the array
 * @param paging how the pages follow each other
 * @param watermark field by which only new records are asked for; null: all are asked for
 * @param access how it is reached
 */
public record HttpSettings(
    String url,
    SortedMap<String, String> parameters,
    String records,
    Paging paging,
    Watermark watermark,
    @JsonIgnore Access access) {
  /** Copies the map. */
  public HttpSettings {
    parameters = new TreeMap<>(parameters);
  }

  /** How pages follow each other. */
  public enum PagingType {
    /** There is one page. */
    NONE,
    /** They are numbered, and end with one that has no or fewer records. */
    PAGE,
    /** Each starts at a number of records, and they end with one that has no or fewer records. */
    OFFSET,
    /** Each names the next one by a cursor, and the last one does not. */
    CURSOR,
    /** Each has the next one's URL in its Link header, and the last one has not. */
    LINK
  }

  /**
   * How the pages follow each other.
   *
   * @param type how
   * @param parameter of the request that holds page, offset or cursor
   * @param first number of the first page or record
   * @param sizeParameter of the request that holds the size; null: none
   * @param size records of a page; null: the API's own
   * @param cursor path to the next page's cursor in each answer
   * @param most pages that are fetched
   */
  public record Paging(
      PagingType type,
      String parameter,
      int first,
      String sizeParameter,
      Integer size,
      String cursor,
      int most) {}

  /**
   * What tells new records from those fetched before.
   *
   * @param field path in a record to a number or a time that is larger in every new or changed one
   * @param parameter of the request that holds the last one
   */
  public record Watermark(String field, String parameter) {}

  /**
   * How the API is reached.
   *
   * @param headers of every request
   * @param secrets parameters of every request that are secrets
   * @param requestsPerSecond most of them
   * @param retries how often a request is made again
   * @param timeout longest wait for an answer
   * @param longestWait before a request is made again
   * @param mostBytes of one answer
   */
  public record Access(
      Map<String, Secret> headers,
      Map<String, Secret> secrets,
      double requestsPerSecond,
      int retries,
      Duration timeout,
      Duration longestWait,
      long mostBytes) {
    /** Copies the maps. */
    public Access {
      headers = Map.copyOf(headers);
      secrets = Map.copyOf(secrets);
    }

    /** Nothing that could hold a secret. */
    @Override
    public String toString() {
      return "headers " + headers.keySet();
    }
  }
}
