package leat.features;

import java.util.List;
import java.util.Map;
import leat.job.JobResult;
import leat.leakage.Finding;
import leat.ledger.RowBalance;

/**
 * What the features job made.
 *
 * @param rows where the rows went
 * @param parts rows by part of the split
 * @param classes texts of the label's values, by class index
 * @param classRows training rows of each class
 * @param features number of features
 * @param slots length of the assembled vector
 * @param decisions what became of each column
 * @param leakage what the scan accuses columns and the split of
 */
public record FeaturesResult(
    RowBalance rows,
    Map<String, Long> parts,
    List<String> classes,
    List<Long> classRows,
    int features,
    int slots,
    List<FeatureDecision> decisions,
    List<Finding> leakage)
    implements JobResult {}
