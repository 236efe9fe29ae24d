package leat.train;

/** A task found no memory. */
final class HeapIsFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeapIsFull(OutOfMemoryError cause) {
    super(cause);
  }
}
