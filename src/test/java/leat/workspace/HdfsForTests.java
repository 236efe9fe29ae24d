package leat.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** The one HDFS of a test JVM: a real name node and a real data node. */
public final class HdfsForTests {
  private static final MiniDFSCluster CLUSTER = start();

  private HdfsForTests() {}

  /** URI of its root, without a slash at the end. */
  public static String uri() {
    return CLUSTER.getURI().toString();
  }

  /** What a client needs to reach it. */
  public static Configuration configuration() {
    return new Configuration(CLUSTER.getConfiguration(0));
  }

  private static MiniDFSCluster start() {
    try {
      // Not under target: the name node cannot lie in a folder with a space in its path.
      Path base = Files.createTempDirectory("leat-hdfs");
      Configuration configuration = new Configuration();
      configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, base.toAbsolutePath().toString());
      // Tests wait neither for the disk nor 400 ms for the data node's report of each small file.
      configuration.setBoolean("dfs.namenode.edits.noeditlogchannelflush", true);
      configuration.setInt("dfs.client.block.write.locateFollowingBlock.initial.delay.ms", 10);
      MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
      cluster.waitActive();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.shutdown(true)));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
