package leat.register;

import leat.config.RegisterSettings;
import leat.contract.Contract;
import leat.privacy.PrivacyKey;

/**
 * What a version must pass.
 *
 * @param columns the contract after ingest
 * @param source the contract as it stands in the config, which whoever scores needs to know
 * @param key what personal values were protected with, stored as its id; null: none was needed
 * @param register the gate
 * @param seed which golden rows are drawn
 */
public record RegisterJobSettings(
    Contract columns, Contract source, PrivacyKey key, RegisterSettings register, long seed) {}
