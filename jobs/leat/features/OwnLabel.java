package leat.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import leat.model.Encoding;

/**
 * Keeps a training row's own label out of its features.
 *
 * @param encoding the fitted one, with the codes of the cross-fitted features behind the features
 * @param crossFitted features
 * @param features where each of them is
 * @param codes where the code of each is
 */
record OwnLabel(Encoding encoding, CrossFitted[] crossFitted, int[] features, int[] codes) {
  static OwnLabel of(Encoding fitted, List<CrossFitted> crossFitted) {
    Set<String> needed = new LinkedHashSet<>(fitted.features());
    crossFitted.forEach(feature -> needed.add(feature.code()));
    List<String> features = new ArrayList<>(needed);
    return new OwnLabel(
        new Encoding(fitted.steps(), features),
        crossFitted.toArray(CrossFitted[]::new),
        crossFitted.stream().mapToInt(feature -> features.indexOf(feature.feature())).toArray(),
        crossFitted.stream().mapToInt(feature -> features.indexOf(feature.code())).toArray());
  }

  /**
   * Puts the numbers in place that know the labels of other folds only.
   *
   * @param hash of the training row
   * @param encoded its features and codes
   */
  void hide(long hash, double[] encoded) {
    for (int i = 0; i < crossFitted.length; i++) {
      encoded[features[i]] = crossFitted[i].number(hash, encoded[codes[i]]);
    }
  }
}
