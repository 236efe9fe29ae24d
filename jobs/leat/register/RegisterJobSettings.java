package leat.register;

import leat.config.RegisterSettings;
import leat.contract.Contract;

/**
 * What a version must pass.
 *
 * @param columns the contract
 * @param register the gate
 * @param seed which golden rows are drawn
 */
public record RegisterJobSettings(Contract columns, RegisterSettings register, long seed) {}
