package leat.train;

import java.io.Serializable;

/**
 * Some encoded rows in primitive arrays, row by row.
 *
 * @param rows number of rows
 * @param codes slot of each code feature, or -1 where the category is unseen
 * @param numbers value of each number feature
 * @param labels class index
 * @param weights above 0
 */
record EncodedBlock(int rows, int[] codes, double[] numbers, int[] labels, double[] weights)
    implements Serializable {}
