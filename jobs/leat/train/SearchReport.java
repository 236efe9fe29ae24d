package leat.train;

/**
 * How far a search got.
 *
 * @param heldOut what candidates were compared on: folds, validation or nothing
 * @param fits how many were done, the last one of the selected candidate not counted
 * @param resumed how many of them an interrupted search had done
 * @param seconds they took, then or now
 * @param stopped why not all candidates were tried; null where they were
 */
public record SearchReport(String heldOut, int fits, int resumed, double seconds, String stopped) {}
