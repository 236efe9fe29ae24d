package leat.train;

/**
 * How far a search got.
 *
 * @param heldOut what candidates were compared on: folds, validation or nothing
 * @param fits how many were done, the last one of the selected candidate not counted
 * @param seconds they took
 * @param stopped why not all candidates were tried; null where they were
 */
public record SearchReport(String heldOut, int fits, double seconds, String stopped) {}
