package leat.table;

import java.io.Serializable;

/**
 * A source file, as its rows name it.
 *
 * @param index first part of the ids of its rows
 * @param path URI
 * @param name as stored with each row
 */
public record NumberedFile(int index, String path, String name) implements Serializable {}
