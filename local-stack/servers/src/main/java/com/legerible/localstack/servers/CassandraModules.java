package com.legerible.localstack.servers;

import java.util.List;
import java.util.stream.Stream;

/** The doors into Java's own modules that Cassandra 5 needs on Java 17. */
final class CassandraModules {

  private static final List<String> EXPORTS =
      List.of(
          "java.base/jdk.internal.misc",
          "java.management.rmi/com.sun.jmx.remote.internal.rmi",
          "java.rmi/sun.rmi.registry",
          "java.rmi/sun.rmi.server",
          "java.sql/java.sql",
          "java.base/java.lang.ref",
          "jdk.unsupported/sun.misc",
          "jdk.attach/sun.tools.attach");

  private static final List<String> OPENS =
      List.of(
          "java.base/java.lang.module",
          "java.base/jdk.internal.loader",
          "java.base/jdk.internal.ref",
          "java.base/jdk.internal.reflect",
          "java.base/jdk.internal.math",
          "java.base/jdk.internal.module",
          "java.base/jdk.internal.util.jar",
          "jdk.management/com.sun.management.internal",
          "java.base/sun.nio.ch",
          "java.base/java.io",
          "java.base/java.lang.reflect",
          "java.base/java.lang",
          "java.base/java.util");

  private CassandraModules() {}

  static List<String> options() {
    Stream<String> exports = EXPORTS.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED");
    Stream<String> opens = OPENS.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED");
    Stream<String> others =
        Stream.of(
            "-Djdk.attach.allowAttachSelf=true", "-Dio.netty.tryReflectionSetAccessible=true");
    return Stream.of(exports, opens, others).flatMap(options -> options).toList();
  }
}
