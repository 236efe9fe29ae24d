package leat.train;

import java.util.List;
import leat.train.trees.HeapIsFull;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.storage.StorageLevel;

/** Blocks in the memory of the executors, one for each partition, or on their disks. */
final class ClusterBlocks<T> implements Blocks<T> {
  private final JavaRDD<T> blocks;

  ClusterBlocks(JavaRDD<T> blocks) {
    this.blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
  }

  @Override
  public <U> Blocks<U> map(Function<T, U> function) {
    return new ClusterBlocks<>(blocks.map(HeapIsFull.told(function)));
  }

  @Override
  public <U> List<U> each(Function<T, U> function) {
    return blocks.map(HeapIsFull.told(function)).collect();
  }

  @Override
  public <U> U reduce(Function<T, U> function, Function2<U, U, U> and) {
    return blocks.map(HeapIsFull.told(function)).reduce(and);
  }

  @Override
  public JavaRDD<T> rdd() {
    return blocks;
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public void close() {
    blocks.unpersist(false);
  }
}
