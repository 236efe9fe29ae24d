/**
 * Trees over rows of byte codes: boosting and random forests, grown from histograms.
 *
 * <p>May import {@code leat}, {@code leat.config}.
 *
 * <p>A histogram holds sums in fixed point, so that it has the same bits however the rows are
 * divided, and what follows from it is decided in one place. See G. Ke et al., "LightGBM: A Highly
 * Efficient Gradient Boosting Decision Tree", NeurIPS 2017, for leaf-wise growth and for the
 * histogram of a sibling by subtraction; T. Chen, C. Guestrin, "XGBoost: A Scalable Tree Boosting
 * System", KDD 2016, for the gain.
 *
 * <p>Why not XGBoost itself: xgboost4j-spark 3.1.1 trains on Spark 4, but saving and loading its
 * model fails there, its trees change with the number of workers, and a model that needs its native
 * library is not one that any Spark loads.
 */
package leat.train.trees;
