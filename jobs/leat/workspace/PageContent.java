package leat.workspace;

import java.util.List;

/**
 * What a page of an API holds.
 *
 * @param lines its records, one JSON value per line, or what covers them
 * @param suffix of the file's name
 * @param records how many lines
 * @param came records that came, those left out as known too
 * @param digest of all records that came, those left out as known too
 * @param next where the next page is, without secrets; null: this is the last one
 * @param since watermark above which records were asked for, or null
 * @param watermark largest one so far, or null where there is none
 * @param atWatermark digests of the records that have it
 */
public record PageContent(
    String lines,
    String suffix,
    long records,
    long came,
    String digest,
    String next,
    String since,
    String watermark,
    List<String> atWatermark) {}
