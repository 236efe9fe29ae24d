package leat.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnnxRuntimeTest {
  @Test
  void isThereAndLeavesNothingInTheTemporaryFolder() throws IOException {
    assertThat(OnnxRuntime.absence()).isEmpty();
    long process = ProcessHandle.current().pid();
    Path maps = Path.of("/proc/" + process + "/maps");
    assertThat(Files.readString(maps)).contains("libonnxruntime4j_jni.so (deleted)");
  }

  @Test
  void withoutItTheReasonSaysWhatToGive() throws ReflectiveOperationException, IOException {
    try (URLClassLoader without = withoutOnnxruntime()) {
      Class<?> runtime = without.loadClass(OnnxRuntime.class.getName());
      assertThat(runtime).isNotEqualTo(OnnxRuntime.class);
      assertThat(runtime.getMethod("absence").invoke(null))
          .isEqualTo(
              Optional.of(
                  "onnxruntime is not on the class path: scripts/leat takes it from"
                      + " target/lib/onnx, and spark-submit takes the file in it with --jars"));
    }
  }

  private static URLClassLoader withoutOnnxruntime() {
    Stream<String> path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    URL[] urls =
        path.filter(entry -> !Path.of(entry).getFileName().toString().startsWith("onnxruntime"))
            .map(OnnxRuntimeTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
