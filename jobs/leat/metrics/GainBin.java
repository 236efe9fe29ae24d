package leat.metrics;

/**
 * A tenth of the rows, by score.
 *
 * @param rows how many there are; of many equal scores more than a tenth, as these are not parted
 * @param positives how many of them are positive
 * @param lowestScore the lowest score among them
 * @param rate fraction of their weight that is positive
 * @param lift that fraction divided by that of all rows; null without positive rows
 * @param cumulative fraction of the weight of all positive rows that is in this tenth or above;
 *     null without positive rows
 */
public record GainBin(
    long rows, long positives, double lowestScore, double rate, Double lift, Double cumulative) {}
