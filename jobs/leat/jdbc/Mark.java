package leat.jdbc;

/**
 * What a watermark column holds at a moment.
 *
 * @param rows of the table, those without a watermark too
 * @param min smallest watermark as a text, or null where there is none
 * @param max largest watermark as a text, or null where there is none
 */
public record Mark(long rows, String min, String max) {}
