package com.legerible.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.scene.Node;

@AnalyzeClasses(
    packages = "com.legerible.desktop",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** What is asked and answered, as against who is asked. */
  private static final DescribedPredicate<JavaClass> VALUES =
      DescribedPredicate.describe(
          "values",
          type ->
              (type.isRecord() && !type.getSimpleName().equals("Library"))
                  || type.isEnum()
                  || type.getSimpleName().equals("Doorbell"));

  private static final String CLIENT = "com.legerible.desktop.client..";

  @ArchTest
  static final ArchRule viewModelsKnowNoControls =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..");

  @ArchTest
  static final ArchRule viewModelsKnowNoViews =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("com.legerible.desktop..")
                  .and(JavaClass.Predicates.simpleNameEndingWith("View")));

  @ArchTest
  static final ArchRule viewsAskTheirViewModelAndNotTheLibrary =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("View")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(CLIENT).and(DescribedPredicate.not(VALUES)));

  @ArchTest
  static final ArchRule onlyTheClientSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLIENT)
          .and()
          .doNotHaveSimpleName("Settings")
          .and()
          .doNotHaveSimpleName("DesktopApplication")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "com.launchdarkly..", "tools.jackson..");

  @ArchTest
  static final ArchRule theClientKnowsNothingOfTheScreen =
      classes()
          .that()
          .resideInAPackage(CLIENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CLIENT,
              "com.legerible.contracts..",
              "java..",
              "javax.net.ssl..",
              "okhttp3..",
              "okio..",
              "kotlin..",
              "com.launchdarkly..",
              "tools.jackson..",
              "org.slf4j..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule settingsAreReadInOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("Settings")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  @ArchTest
  static final ArchRule nodesHaveNamesAndNoIds =
      noClasses()
          .that()
          .doNotHaveSimpleName("Names")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(HasName.Predicates.name("setId"))
                  .and(
                      JavaCall.Predicates.target(
                          HasOwner.Predicates.With.owner(
                              JavaClass.Predicates.assignableTo(Node.class)))));
}
