package leat.profile;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/**
 * What is known of a column after some of its values; mergeable, in bounded memory.
 *
 * <p>While a column has no more different values than the table of counts has room for, everything
 * is exact and does not depend on how the rows were divided. From then on: distinct values by
 * HyperLogLog (Flajolet et al. 2007, datasketches), quantiles by {@link Quantiles}, the most
 * frequent values by {@link ValueCounts}.
 */
public final class ColumnSketch implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Different values up to which all is exact. */
  public static final int EXACT = 8192;

  private static final int LOG_REGISTERS = 13;
  private static final int KEPT_AFTERWARDS = 1024;

  private final ValueKind kind;
  private final ValueCounts counts;
  private final NumberSketch numbers = new NumberSketch();
  private final TextSketch texts = new TextSketch();
  private final byte[] scratch = new byte[Long.BYTES];
  private transient HllSketch distinct = new HllSketch(LOG_REGISTERS, TgtHllType.HLL_8);
  private long nulls;
  private long notFinite;
  private long values;

  /** A sketch of no values. */
  public ColumnSketch(ValueKind kind) {
    this(kind, EXACT);
  }

  ColumnSketch(ValueKind kind, int exact) {
    this.kind = kind;
    this.counts = new ValueCounts(exact);
  }

  /** Adds rows without a value. */
  public void addNull(long rows) {
    nulls += rows;
  }

  /** Adds a text, as UTF-8, that so many rows hold. */
  public void add(byte[] bytes, int start, int length, long rows) {
    makeRoom();
    values += rows;
    counts.add(bytes, start, length, Hash.of(bytes, start, length), rows);
  }

  /** Adds a text that one row holds. */
  public void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes, 0, bytes.length, 1);
  }

  /** Adds a value that is no text, see {@link ValueKind}, that so many rows hold. */
  public void add(long bits, long rows) {
    if (kind == ValueKind.DOUBLE && !Double.isFinite(Double.longBitsToDouble(bits))) {
      notFinite += rows;
      return;
    }
    makeRoom();
    values += rows;
    ByteBuffer.wrap(scratch).putLong(bits);
    counts.add(scratch, 0, Long.BYTES, Hash.of(bits), rows);
  }

  /** Adds what another sketch of the same column knows. */
  public void add(ColumnSketch other) {
    nulls += other.nulls;
    notFinite += other.notFinite;
    values += other.values;
    numbers.add(other.numbers);
    texts.add(other.texts);
    Union union = new Union(LOG_REGISTERS);
    union.update(distinct);
    union.update(other.distinct);
    distinct = union.getResult(TgtHllType.HLL_8);
    counts.add(other.counts, this::makeRoom);
  }

  /** Gives up what only further values would need, before the sketch travels. */
  public ColumnSketch packed() {
    if (counts.missed() > 0) {
      while (counts.size() > KEPT_AFTERWARDS) {
        purge();
      }
      counts.tell(this::tell);
    }
    return this;
  }

  /** What is known; the sketch must not be used any more. */
  public ColumnProfile profile(String name) {
    boolean exact = counts.missed() == 0;
    Entries entries = Entries.of(counts, kind);
    WeightedValues points = new WeightedValues();
    if (exact) {
      entries.inOrder().forEach(e -> tellExactly(e, points));
    } else {
      counts.tell(this::tell);
    }
    long different = exact ? counts.size() : Math.round(distinct.getCompositeEstimate());
    ColumnProfile.Counts rows =
        new ColumnProfile.Counts(
            values + nulls + notFinite, nulls, texts.blank, notFinite, different, exact);
    return new Summary(kind, texts, entries, counts.missed())
        .profile(name, rows, numbers.profile(points));
  }

  private void makeRoom() {
    if (counts.isFull()) {
      purge();
    }
  }

  private void purge() {
    counts.tell(this::tell);
    counts.purge();
  }

  private void tell(byte[] bytes, int start, int kept, int length, long hash, long rows) {
    distinct.update(hash);
    Double number = number(bytes, start, kept, length, hash, rows);
    if (number != null) {
      numbers.add(number, rows);
    }
  }

  private void tellExactly(Entries.Entry entry, WeightedValues points) {
    byte[] bytes = entry.bytes();
    Double number = number(bytes, 0, bytes.length, entry.length(), entry.hash(), entry.rows());
    if (number != null) {
      numbers.addExactly(number, entry.rows());
      points.add(number, entry.rows());
    }
  }

  private Double number(byte[] bytes, int start, int kept, int length, long hash, long rows) {
    if (kind == ValueKind.TEXT) {
      return texts.add(bytes, start, kept, length, hash, rows);
    }
    long bits = ByteBuffer.wrap(bytes, start, Long.BYTES).getLong();
    return kind == ValueKind.BOOLEAN ? null : (Double) kind.number(bits);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    byte[] bytes = distinct.toCompactByteArray();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    distinct = HllSketch.heapify(in.readNBytes(in.readInt()));
  }
}
