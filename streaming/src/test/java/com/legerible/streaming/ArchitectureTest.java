package com.legerible.streaming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.streaming",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theStreamSharesOnlyTheContracts =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "org.apache.kafka..",
              "org.apache.commons..",
              "okhttp3..",
              "okio..",
              "kotlin..",
              "io.github.resilience4j..",
              "tools.jackson..",
              "com.legerible.contracts..",
              "com.legerible.streaming..");

  @ArchTest
  static final ArchRule providersKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("..providers..", "..recorded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "..kafka..", "..cataloguer..", "..source..");

  @ArchTest
  static final ArchRule theHandlerKnowsNoKafka =
      noClasses()
          .that()
          .haveSimpleName("IsbnHandler")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule sourceAndCataloguerMeetOnlyInKafka =
      noClasses()
          .that()
          .resideInAPackage("..source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..cataloguer..");
}
