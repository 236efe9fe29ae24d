package leat.train;

import leat.config.TrainSettings;
import leat.contract.Contract;

/**
 * What decides the model.
 *
 * @param columns the contract, which the model carries
 * @param train what is tried
 */
public record TrainJobSettings(Contract columns, TrainSettings train) {}
