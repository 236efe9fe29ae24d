package leat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout that the design fixes, held against the compiled classes. */
class ArchitectureTest {
  /** Every package, and how many classes of it must have been scanned at least. */
  private static final Map<String, Integer> PACKAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("leat", 3),
              Map.entry("leat.batch", 2),
              Map.entry("leat.calibration", 6),
              Map.entry("leat.clean", 10),
              Map.entry("leat.cli", 12),
              Map.entry("leat.config", 20),
              Map.entry("leat.contract", 20),
              Map.entry("leat.diff", 8),
              Map.entry("leat.evaluate", 5),
              Map.entry("leat.expectations", 20),
              Map.entry("leat.explain", 20),
              Map.entry("leat.export", 8),
              Map.entry("leat.fairness", 10),
              Map.entry("leat.features", 20),
              Map.entry("leat.follow", 4),
              Map.entry("leat.gate", 15),
              Map.entry("leat.groups", 4),
              Map.entry("leat.http", 10),
              Map.entry("leat.ingest", 20),
              Map.entry("leat.init", 15),
              Map.entry("leat.jdbc", 10),
              Map.entry("leat.job", 12),
              Map.entry("leat.leakage", 15),
              Map.entry("leat.ledger", 4),
              Map.entry("leat.metrics", 20),
              Map.entry("leat.model", 25),
              Map.entry("leat.onnx", 15),
              Map.entry("leat.privacy", 10),
              Map.entry("leat.profile", 15),
              Map.entry("leat.register", 8),
              Map.entry("leat.report", 20),
              Map.entry("leat.score", 8),
              Map.entry("leat.scoring", 3),
              Map.entry("leat.serve", 25),
              Map.entry("leat.table", 3),
              Map.entry("leat.train", 15),
              Map.entry("leat.train.trees", 20),
              Map.entry("leat.workspace", 25)));

  private static final String[] JOBS = {
    "leat.ingest",
    "leat.clean",
    "leat.features",
    "leat.train",
    "leat.evaluate",
    "leat.register",
    "leat.score"
  };

  private static final JavaClasses CLASSES = compiled();

  private static JavaClasses compiled() {
    try {
      var location = ExitCode.class.getProtectionDomain().getCodeSource().getLocation();
      return new ClassFileImporter().importPath(Path.of(location.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void allPackagesWereScanned() {
    Map<String, Integer> found = new TreeMap<>();
    CLASSES.forEach(scanned -> found.merge(scanned.getPackageName(), 1, Integer::sum));
    assertThat(found.keySet())
        .as("Packages: name a new one in this test, and give it a package-info.java")
        .isEqualTo(PACKAGES.keySet());
    PACKAGES.forEach(
        (name, least) -> assertThat(found.get(name)).as(name).isGreaterThanOrEqualTo(least));
  }

  static Stream<String> packages() {
    return PACKAGES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsWhatItsPackageInfoSays(String name) {
    Set<String> allowed = PackageInfo.of(name).imports(PACKAGES.keySet());
    allowed.add(name);
    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("leat", "leat.."))
                .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .because("its package-info.java says that it may import " + allowed)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leat",
        "leat.config",
        "leat.contract",
        "leat.diff",
        "leat.expectations",
        "leat.explain",
        "leat.fairness",
        "leat.gate",
        "leat.groups",
        "leat.jdbc",
        "leat.leakage",
        "leat.ledger",
        "leat.metrics",
        "leat.model",
        "leat.onnx",
        "leat.privacy",
        "leat.profile",
        "leat.report"
      })
  void plainPackagesKnowNeitherSparkNorHadoop(String name) {
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .because("it runs in the launcher or the server, where they are not on the class path")
        .check(CLASSES);
  }

  @Test
  void theWorkspaceDoesNotKnowSpark() {
    noClasses()
        .that()
        .resideInAPackage("leat.workspace")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .because("plan, runs and models are answered without a Spark session")
        .check(CLASSES);
  }

  @Test
  void theLauncherRunsWithoutSparkAndHadoop() {
    noClasses()
        .that()
        .haveFullyQualifiedName("leat.cli.Launcher")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.slf4j..")
        .because("it decides how Spark is started, before Spark is on the class path")
        .check(CLASSES);
  }

  @Test
  void theServerRunsWithoutSparkAndHadoop() {
    noClasses()
        .that()
        .resideInAPackage("leat.serve")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..", "org.apache.hadoop..", "scala..", "org.apache.logging..")
        .because("leat-serve.jar has none of them: of leat.workspace only LocalModels may be used")
        .check(CLASSES);
  }

  @Test
  void onlyTheWorkspaceTouchesFileSystems() {
    noClasses()
        .that()
        .resideOutsideOfPackage("leat.workspace")
        .and()
        .doNotHaveFullyQualifiedName("leat.ingest.SourceReader")
        .and()
        .resideOutsideOfPackage("leat.table")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop.fs..")
        .because(
            "paths are the workspace's; only leat.table reads Parquet footers, and"
                + " leat.ingest.SourceReader the bytes of a source")
        .check(CLASSES);
  }

  @Test
  void onlyWhatNeedsAFileSystemKnowsHadoop() {
    noClasses()
        .that(not(resideInAnyPackage(JOBS)))
        .and()
        .resideOutsideOfPackages("leat.workspace", "leat.table", "leat.job")
        .and()
        .doNotHaveFullyQualifiedName("leat.cli.Opened")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..")
        .because("scoring, export and the commands work on rows and records")
        .check(CLASSES);
  }

  @Test
  void nobodyImportsAJob() {
    for (String job : JOBS) {
      noClasses()
          .that()
          .resideOutsideOfPackage(job)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(job)
          .because("jobs hand each other checkpoints, and are found as services")
          .check(CLASSES);
    }
  }

  @Test
  void nobodyImportsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("leat.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("leat.cli")
        .because("a job runs by plain spark-submit, without Leat's own command line")
        .check(CLASSES);
  }

  @Test
  void packagesDependOnEachOtherOneWay() {
    slices()
        .matching("leat.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package must be understood without those above it")
        .check(CLASSES);
  }

  @Test
  void theProcessEndsInOnePlace() {
    noClasses()
        .that()
        .areNotAssignableTo(ExitCode.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("an exit elsewhere hides what happened: throw LeatException, see ExitCode.end")
        .check(CLASSES);
  }

  @Test
  void nobodyPrintsStackTraces() {
    noClasses()
        .should()
        .callMethod(Throwable.class, "printStackTrace")
        .because("errors are for people: leat.job.Program says them, with --debug with their trace")
        .check(CLASSES);
  }

  @Test
  void resultsAreWrittenByTheCommandsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("leat.cli")
        .and()
        .doNotHaveFullyQualifiedName("leat.job.RunSummary")
        .should()
        .accessField(System.class, "out")
        .because("standard output is for results, with --json one document: log instead")
        .check(CLASSES);
  }

  @Test
  void messagesAreLogged() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("leat.cli.Launcher")
        .should()
        .accessField(System.class, "err")
        .because("messages go through SLF4J; only the launcher runs without it")
        .check(CLASSES);
  }
}
