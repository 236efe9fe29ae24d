package leat.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import leat.config.RegisterSettings;
import leat.contract.Contract;
import leat.gate.SplitDefinition;

/**
 * What a version must pass.
 *
 * @param columns the contract
 * @param register the gate
 * @param seed which golden rows are drawn
 * @param split how rows are divided; what decides that made features and ingest what they are
 */
public record RegisterJobSettings(
    Contract columns, RegisterSettings register, long seed, @JsonIgnore SplitDefinition split) {}
