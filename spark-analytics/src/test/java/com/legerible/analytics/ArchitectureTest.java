package com.legerible.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "com.legerible.analytics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule answersDoNotKnowEachOther =
      slices()
          .matching("com.legerible.analytics.(topten|recommendations|lake)")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("com.legerible.analytics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlySettingsReadTheEnvironment =
      noClasses()
          .that()
          .resideOutsideOfPackage("..settings..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule onlyTheLakeKnowsCassandra =
      noClasses()
          .that()
          .resideOutsideOfPackage("..lake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.datastax..");

  /** Postgres has one writer, and that is not Spark: answers travel through Kafka. */
  @ArchTest
  static final ArchRule nobodySpeaksSql =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule countingAndRankingKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("..counting..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule jobsAreTheOnlyMains =
      classes()
          .that()
          .resideInAPackage("com.legerible.analytics")
          .should()
          .haveSimpleNameEndingWith("Job")
          .orShould()
          .haveSimpleNameEndingWith("Jobs")
          .orShould()
          .haveSimpleName("package-info");
}
