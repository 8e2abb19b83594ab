package com.legerible.localstack.servers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.localstack.servers",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  // Every module's tests use this library, whatever else they have on their class path.
  @ArchTest
  static final ArchRule needsNothingButJavaAndContracts =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.legerible.contracts..",
              "com.legerible.localstack.servers..");
}
