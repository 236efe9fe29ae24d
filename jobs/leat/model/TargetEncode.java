package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A category as what the training rows' labels say of it: one number instead of a slot for each.
 *
 * @param input a code
 * @param numbers by category of the code, finite: the log odds of a class among its training rows
 * @param other the same for all other categories, unseen ones among them
 * @param output the name of the number
 * @see <a href="https://doi.org/10.1145/507533.507538">D. Micci-Barreca, A Preprocessing Scheme for
 *     High-Cardinality Categorical Attributes, SIGKDD Explorations 3 (1), 2001</a>
 */
@JsonTypeName("target-encode")
public record TargetEncode(String input, List<Double> numbers, double other, String output)
    implements ByCode {
  /** Copies the list; refuses null names and values that are not finite. */
  public TargetEncode {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    numbers = List.copyOf(numbers);
    numbers.forEach(number -> Finite.require(number, "number of target-encode " + output));
    Finite.require(other, "other number of target-encode " + output);
  }

  @Override
  public double otherwise() {
    return other;
  }
}
