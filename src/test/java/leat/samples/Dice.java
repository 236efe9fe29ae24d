package leat.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Seeded random draws, the same on every Java and every machine.
 *
 * <p>{@link Random}'s generator is fixed by its specification; what is not (the normal draw, {@code
 * Math}'s functions) is done here with {@link StrictMath}.
 */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  double uniform() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A standard normal draw, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  <T> T of(Mix<T> mix) {
    return mix.at(uniform());
  }

  /** The numbers from 0 below {@code n}, in random order. */
  List<Integer> shuffled(int n) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, random);
    return numbers;
  }
}
