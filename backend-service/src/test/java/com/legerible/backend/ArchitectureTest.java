package com.legerible.backend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.backend",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("com.legerible.backend.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule controllersAskServicesNotStores =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Store");

  @ArchTest
  static final ArchRule nothingBelowDependsOnControllers =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Controller")
          .should()
          .dependOnClassesThat(
              simpleNameEndingWith("Controller").and(resideInAPackage("com.legerible..")));

  @ArchTest
  static final ArchRule onlyStoresSpeakSql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .areNotAssignableTo("org.springframework.jdbc.core.JdbcTemplate")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.jdbc..");

  @ArchTest
  static final ArchRule controllersStayInTheirPackage =
      classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic();

  @ArchTest
  static final ArchRule oneGenerationOfJackson =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");
}
