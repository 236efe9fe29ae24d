package leat.register;

/**
 * What the gate compared, on the same test rows.
 *
 * @param metric which figure
 * @param challenger of the new model
 * @param champion of the model in production, or null where there is none
 * @param championVersion its version, or null
 * @param refusal why the new one is refused, in words; empty where it passes
 */
public record GateVerdict(
    String metric, double challenger, Double champion, String championVersion, String refusal) {}
