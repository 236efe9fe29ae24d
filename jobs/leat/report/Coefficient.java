package leat.report;

/**
 * What a feature slot adds to the log-odds.
 *
 * @param name of the slot, such as {@code age} or {@code channel = phone}; the class is part of it
 *     where there are more than two
 * @param value per unit of the slot
 * @param scaled per standard deviation of the slot: what makes slots comparable
 */
public record Coefficient(String name, double value, double scaled) {}
