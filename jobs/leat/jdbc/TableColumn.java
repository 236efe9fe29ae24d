package leat.jdbc;

import java.io.Serializable;

/**
 * A column of a table or query.
 *
 * @param name as the database gives it
 * @param type the database's own name of its type
 * @param kind what its values become
 */
public record TableColumn(String name, String type, ColumnKind kind) implements Serializable {}
