package leat.metrics;

/**
 * The cost of decisions where mistakes cost a certain way.
 *
 * @param positiveCost the share of the cost that positive rows would make if all decisions were
 *     wrong: P c<sub>FN</sub> / (P c<sub>FN</sub> + N c<sub>FP</sub>)
 * @param cost the least cost of all thresholds, as a share of that of deciding all rows wrongly:
 *     positiveCost &middot; FN / P + (1 - positiveCost) &middot; FP / N
 * @param threshold the score from which rows are decided positive for that cost; null: none is
 * @param costAtThreshold the cost with the model's own threshold; null where it has none
 */
public record CostPoint(
    double positiveCost, double cost, Double threshold, Double costAtThreshold) {}
