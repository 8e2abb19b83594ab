package com.legerible.localstack.servers;

import java.util.List;
import java.util.stream.Stream;

/** The doors into Java's own modules that Spark 4 needs on Java 17; tests and runs share them. */
public final class SparkModules {

  private static final List<String> OPENS =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/jdk.internal.ref",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar",
          "java.security.jgss/sun.security.krb5");

  private SparkModules() {}

  public static List<String> options() {
    return Stream.concat(
            OPENS.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"),
            Stream.of("-Dio.netty.tryReflectionSetAccessible=true"))
        .toList();
  }
}
