package leat.ingest;

import java.io.Serializable;

/**
 * How one source file's fields become columns.
 *
 * @param index of the file in the order of names, from 0
 * @param path URI
 * @param name as stored with each row
 * @param width fields of a record; 0 in a header that is still to be read
 * @param positions the field of each column, in the order of the contract
 * @param array whether its records are the items of one JSON array
 */
record FileLayout(int index, String path, String name, int width, int[] positions, boolean array)
    implements Serializable {}
