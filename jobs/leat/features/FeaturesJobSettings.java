package leat.features;

import leat.config.FeatureSettings;
import leat.config.SplitSettings;
import leat.contract.Contract;

/**
 * What decides the split and the encoding.
 *
 * @param columns the contract
 * @param split how rows are divided
 * @param features how features are made
 */
public record FeaturesJobSettings(
    Contract columns, SplitSettings split, FeatureSettings features) {}
