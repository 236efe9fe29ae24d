package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A code as a number that was learned for each category, for estimators that compare numbers.
 *
 * @param input a code
 * @param numbers one number per category, in index order; categories may share one
 * @param otherwise the number of an unseen or missing category
 * @param output the name of the number
 */
@JsonTypeName("code-number")
public record CodeNumber(String input, List<Double> numbers, double otherwise, String output)
    implements ByCode {
  /** Copies the list; refuses null names, no numbers, and ones that are not finite. */
  public CodeNumber {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    numbers = List.copyOf(numbers);
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid numbers of code-number " + output + ": one per category is needed, found none");
    }
    for (double value : numbers) {
      Finite.require(value, "value of code-number " + output);
    }
    Finite.require(otherwise, "otherwise of code-number " + output);
  }
}
