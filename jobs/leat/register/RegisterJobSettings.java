package leat.register;

import leat.config.RegisterSettings;
import leat.contract.Contract;
import leat.gate.SplitDefinition;

/**
 * What a version must pass.
 *
 * @param columns the contract
 * @param register the gate
 * @param seed which golden rows are drawn
 * @param split how rows are divided
 */
public record RegisterJobSettings(
    Contract columns, RegisterSettings register, long seed, SplitDefinition split) {}
