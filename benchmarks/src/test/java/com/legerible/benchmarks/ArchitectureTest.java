package com.legerible.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.benchmarks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule benchmarksSeeTheLibraryOnlyFromOutside =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "jdk.jfr..",
              "kotlin..",
              "org.jspecify..",
              "org.slf4j..",
              "okhttp3..",
              "com.launchdarkly..",
              "org.HdrHistogram..",
              "picocli..",
              "tools.jackson..",
              "javafx..",
              "org.postgresql..",
              "org.apache.lucene..",
              "org.apache.kafka..",
              "com.legerible.localstack.servers..",
              "com.legerible.contracts..",
              "com.legerible.benchmarks..");
}
