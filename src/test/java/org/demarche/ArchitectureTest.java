package org.demarche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The packages know of one another only what the design allows. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.demarche");

  @Test
  void packages_use_only_those_below_them() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("problem")
        .definedBy("..problem..")
        .layer("fact")
        .definedBy("..fact..")
        .layer("rule")
        .definedBy("..rule..")
        .layer("history")
        .definedBy("..history..")
        .layer("scenario")
        .definedBy("..scenario..")
        .layer("engine")
        .definedBy("..engine..")
        .layer("inference")
        .definedBy("..inference..")
        .layer("analysis")
        .definedBy("..analysis..")
        .layer("lint")
        .definedBy("..lint..")
        .layer("suite")
        .definedBy("..suite..")
        .layer("report")
        .definedBy("..report..")
        .layer("page")
        .definedBy("..page..")
        .layer("play")
        .definedBy("..play..")
        .layer("cli")
        .definedBy("..cli..")
        .layer("junit")
        .definedBy("org.demarche.junit..")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("junit")
        .whereLayer("play")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("page", "play", "cli", "junit")
        .whereLayer("suite")
        .mayOnlyBeAccessedByLayers("report", "cli", "junit")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("suite", "cli")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("suite", "report", "page", "cli")
        .whereLayer("inference")
        .mayOnlyBeAccessedByLayers("analysis", "suite", "report", "page", "cli")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("suite", "report", "cli")
        .whereLayer("scenario")
        .mayOnlyBeAccessedByLayers(
            "engine", "analysis", "lint", "suite", "report", "page", "play", "cli")
        .whereLayer("history")
        .mayOnlyBeAccessedByLayers("engine", "analysis", "suite", "report", "page", "play", "cli")
        .whereLayer("rule")
        .mayOnlyBeAccessedByLayers(
            "inference", "engine", "analysis", "lint", "suite", "report", "page", "play", "cli")
        .check(CLASSES);
  }

  @Test
  void only_the_engine_knows_drools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void only_what_is_for_projects_with_junit_knows_junit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.junit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.opentest4j..")
        .check(CLASSES);
  }

  @Test
  void only_a_conversation_loads_the_terminal_library() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Conversation")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jline..")
        .check(CLASSES);
  }

  @Test
  void facts_rest_on_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage("..fact..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.demarche.fact..")
        .check(CLASSES);
  }

  @Test
  void nothing_mutable_is_static() {
    ArchRuleDefinition.fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void nothing_defines_or_loads_classes_or_compiles() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.reflect.Proxy")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.tools..",
            "javax.script..",
            "org.mvel2..",
            "org.drools.compiler..",
            "org.drools.model.codegen..",
            "org.drools.mvel..",
            "org.kie.memorycompiler..")
        .check(CLASSES);
  }

  @Test
  void nothing_reads_the_clock_the_default_zone_or_chance() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(CLASSES);
  }

  @Test
  void nothing_logs() {
    noFields().should().haveRawType("org.slf4j.Logger").check(CLASSES);
  }
}
