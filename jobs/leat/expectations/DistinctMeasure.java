package leat.expectations;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/**
 * Counts different values by HyperLogLog: exact for some thousands, then within 1 % in 98 of 100
 * cases.
 *
 * <p>The estimate is the composite one of a union, which the set of values decides; the default one
 * depends on their order.
 */
final class DistinctMeasure implements Measure {
  private static final long serialVersionUID = 1L;

  /** 64 KiB, and a standard error of 0.4 %. */
  private static final int LOG_REGISTERS = 16;

  private final TableRule.DistinctCount rule;
  private transient HllSketch sketch = empty();

  DistinctMeasure(TableRule.DistinctCount rule) {
    this.rule = rule;
  }

  private static HllSketch empty() {
    return new HllSketch(LOG_REGISTERS, TgtHllType.HLL_8);
  }

  @Override
  public void add(Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof String text) {
      sketch.update(text);
    } else if (value instanceof Double number) {
      sketch.update(number);
    } else if (value instanceof Number number) {
      sketch.update(number.longValue());
    } else if (value instanceof LocalDate date) {
      sketch.update(date.toEpochDay());
    } else if (value instanceof Instant instant) {
      sketch.update(new long[] {instant.getEpochSecond(), instant.getNano()});
    } else {
      sketch.update((Boolean) value ? 1L : 0L);
    }
  }

  @Override
  public void add(Measure other) {
    sketch = union(sketch, ((DistinctMeasure) other).sketch).getResult(TgtHllType.HLL_8);
  }

  private static Union union(HllSketch... sketches) {
    Union union = new Union(LOG_REGISTERS);
    for (HllSketch sketch : sketches) {
      union.update(sketch);
    }
    return union;
  }

  @Override
  public Finding finding(Instant moment) {
    long count = Math.round(union(sketch).getCompositeEstimate());
    boolean holds =
        (rule.min() == null || count >= rule.min()) && (rule.max() == null || count <= rule.max());
    return new Finding(holds, Finding.count(count));
  }

  private Object writeReplace() {
    return new Stored(rule, sketch.toCompactByteArray());
  }

  /** Sketches travel as bytes. */
  private record Stored(TableRule.DistinctCount rule, byte[] sketch) implements Serializable {
    private Object readResolve() {
      DistinctMeasure measure = new DistinctMeasure(rule);
      measure.sketch = HllSketch.heapify(sketch);
      return measure;
    }
  }
}
