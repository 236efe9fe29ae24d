package leat.jdbc;

import java.io.Serializable;

/**
 * The rows between two positions of a watermark column.
 *
 * @param column its name
 * @param after rows above this position; null: also those without a watermark
 * @param upTo rows up to this position, itself included; null: all
 */
public record Window(String column, String after, String upTo) implements Serializable {}
