package leat.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Unpacks onnxruntime's own libraries for as long as it takes to load them.
 *
 * <p>onnxruntime would unpack them itself, and leave an empty folder behind in each run, or 22 MB
 * where the process is killed. On other systems than Linux, where a loaded file cannot be deleted,
 * it does.
 */
final class NativeLibraries {
  private static final String FOLDER = "onnxruntime.native.path";
  private static final List<String> NAMES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");
  private static final Map<String, String> MACHINES =
      Map.of("amd64", "linux-x64", "aarch64", "linux-aarch64");

  private NativeLibraries() {}

  /**
   * Loads them, once.
   *
   * @throws ClassNotFoundException when onnxruntime is not there
   * @throws LinkageError when it has none for this machine, or the system does not load it
   */
  static void load() throws ClassNotFoundException, IOException {
    Class<?> unloaded = Class.forName("ai.onnxruntime.OrtEnvironment", false, loader());
    String machine = MACHINES.get(System.getProperty("os.arch"));
    boolean isLinux = System.getProperty("os.name").equals("Linux");
    if (!isLinux || machine == null || System.getProperty(FOLDER) != null) {
      initialize(unloaded);
      return;
    }
    Path folder = Files.createTempDirectory("leat-onnx");
    try {
      unpack(machine, folder);
      System.setProperty(FOLDER, folder.toString());
      initialize(unloaded);
    } finally {
      System.clearProperty(FOLDER);
      for (String name : NAMES) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private static void initialize(Class<?> unloaded) throws ClassNotFoundException {
    Class.forName(unloaded.getName(), true, unloaded.getClassLoader());
  }

  private static ClassLoader loader() {
    return NativeLibraries.class.getClassLoader();
  }

  private static void unpack(String machine, Path folder) throws IOException {
    for (String name : NAMES) {
      String resource = "ai/onnxruntime/native/" + machine + "/" + name;
      try (InputStream content = loader().getResourceAsStream(resource)) {
        if (content == null) {
          throw new IOException(resource + " is missing in its file");
        }
        Files.copy(content, folder.resolve(name));
      }
    }
  }
}
