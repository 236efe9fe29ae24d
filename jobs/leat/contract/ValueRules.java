package leat.contract;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the contract does to one raw value, in this order: cleaning, null tokens, map, type, range
 * and allowed values.
 *
 * @param clean steps applied to the text, in order
 * @param missing texts, after cleaning, that mean "no value"; the empty text always does
 * @param map texts replaced by others, after cleaning; a replacement that is a null token is
 *     missing
 * @param formats date, time or number patterns tried in order; empty: ISO-8601, plain numbers
 * @param trueTexts texts that mean true; empty: true, yes, 1 (in any case)
 * @param falseTexts texts that mean false; empty: false, no, 0, or every other text where {@code
 *     trueTexts} is given
 * @param min smallest allowed value, or null
 * @param max largest allowed value, or null
 * @param oneOf allowed texts; empty: all
 * @param required whether a missing value breaks the contract
 */
public record ValueRules(
    List<Cleaning> clean,
    Set<String> missing,
    Map<String, String> map,
    List<String> formats,
    Set<String> trueTexts,
    Set<String> falseTexts,
    Double min,
    Double max,
    Set<String> oneOf,
    boolean required)
    implements Serializable {

  /** Copies all; sets and maps are sorted, so that equal rules are written and hashed alike. */
  public ValueRules {
    clean = List.copyOf(clean);
    missing = sorted(missing);
    map = Collections.unmodifiableSortedMap(new TreeMap<>(map));
    formats = List.copyOf(formats);
    trueTexts = sorted(trueTexts);
    falseTexts = sorted(falseTexts);
    oneOf = sorted(oneOf);
  }

  private static Set<String> sorted(Set<String> texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts));
  }

  /** Rules that only parse the type. */
  public static final ValueRules NONE =
      new ValueRules(
          List.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(), null, null, Set.of(),
          false);
}
