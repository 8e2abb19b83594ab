package com.legerible.localstack.launcher;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.localstack.launcher",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("com.legerible.localstack.launcher.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandsJoinTheParts =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("commands")
          .definedBy("com.legerible.localstack.launcher")
          .layer("processes")
          .definedBy("..processes..")
          .layer("supervision")
          .definedBy("..supervision..")
          .layer("state")
          .definedBy("..state..")
          .layer("library")
          .definedBy("..library..")
          .layer("display")
          .definedBy("..display..")
          .whereLayer("commands")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("processes")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("supervision")
          .mayOnlyBeAccessedByLayers("commands", "processes")
          .whereLayer("state")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("library")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("display")
          .mayOnlyBeAccessedByLayers("commands");
}
