package leat.metrics;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Where a figure lies with 95 % confidence; {@code [low, high]} in JSON.
 *
 * @param low lower end
 * @param high upper end
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Interval(double low, double high) {}
