package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all Spark processes of a stack share: their jars, their secret, their folders. */
record SparkPlace(Home home, DataFolder folder) {

  static final String MODULE = "spark-analytics";

  /** A process of the cluster itself, which hands on work and does none. */
  JavaCommand daemon(Path temporary) {
    return JavaCommand.of(home, temporary).heap("128m").small().options(SparkModules.options());
  }

  /** What a daemon is told of its doors and its secret, and then what is for it alone. */
  String[] arguments(int port, int pagePort, String... more) {
    List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1"));
    all.addAll(List.of("--port", Integer.toString(port)));
    all.addAll(List.of("--webui-port", Integer.toString(pagePort)));
    all.addAll(List.of("--properties-file", properties("spark").toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** A worker runs executors from the jars that it finds here. */
  Map<String, String> environment(Path temporary) {
    return Map.of(
        "SPARK_HOME",
        sparkHome().toString(),
        "SPARK_SCALA_VERSION",
        "2.13",
        "SPARK_LOCAL_IP",
        "127.0.0.1",
        "SPARK_LOCAL_DIRS",
        temporary.toString());
  }

  private Path sparkHome() {
    Path sparkHome = sub("home");
    Path jars = sparkHome.resolve("jars");
    Path built = home.target(MODULE).resolve("lib");
    try {
      if (!Files.exists(jars, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(jars, built);
      } else if (!Files.readSymbolicLink(jars).equals(built)) {
        Files.delete(jars);
        Files.createSymbolicLink(jars, built);
      }
      return sparkHome;
    } catch (IOException e) {
      throw new UncheckedIOException("Spark's jars cannot be linked as " + jars, e);
    }
  }

  Path sub(String name) {
    return created(folder.of("spark").resolve(name));
  }

  /** In a file that only its owner reads, because anybody can see a command line. */
  Path properties(String secretName) {
    Path file = folder.secret(secretName + ".properties");
    String secret = folder.secretText(secretName);
    try {
      Files.writeString(
          file, "spark.authenticate true\nspark.authenticate.secret " + secret + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Spark's settings cannot be written to " + file, e);
    }
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
  }
}
