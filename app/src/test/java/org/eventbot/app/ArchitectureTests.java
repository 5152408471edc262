package org.eventbot.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules and packages, as CONTRIBUTING.md describes them. */
class ArchitectureTests {

    private static final List<String> PLUGINS =
            List.of("org.eventbot.pretix..", "org.eventbot.invite..", "org.eventbot.retention..");

    /** Starts the whole host, for tests alone: nothing of it may be needed when the program runs. */
    private static final String CONTRACT = "org.eventbot.testkit.contract..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.eventbot");

    @Test
    void looksAtTheWholeProgram() {
        assertThat(CLASSES.size()).isGreaterThan(300);
        for (var plugin : PLUGINS) {
            assertThat(CLASSES.that(JavaClass.Predicates.resideInAPackage(plugin)))
                    .as(plugin)
                    .isNotEmpty();
        }
    }

    @Test
    void pluginsTouchNothingInternalOfTheHost() {
        noClasses()
                .that()
                .resideInAnyPackage(PLUGINS.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eventbot.core..internal..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.eventbot.pretix..", "org.eventbot.invite..", "org.eventbot.retention.."})
    void pluginsKnowNoOtherPluginAndNotTheProgram(String plugin) {
        var others = PLUGINS.stream().filter(other -> !other.equals(plugin)).collect(Collectors.toList());
        others.addAll(List.of("org.eventbot.app..", "org.eventbot.testkit.."));
        noClasses()
                .that()
                .resideInAPackage(plugin)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void coreKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.eventbot.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eventbot.pretix..",
                        "org.eventbot.invite..",
                        "org.eventbot.retention..",
                        "org.eventbot.testkit..",
                        "org.eventbot.app..")
                .check(CLASSES);
    }

    @Test
    void testkitKnowsOnlyWhatPluginsKnow() {
        noClasses()
                .that()
                .resideInAPackage("org.eventbot.testkit..")
                .and()
                .resideOutsideOfPackage(CONTRACT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        CONTRACT,
                        "org.eventbot.core..internal..",
                        "org.eventbot.pretix..",
                        "org.eventbot.invite..",
                        "org.eventbot.retention..",
                        "org.eventbot.app..",
                        "org.junit..",
                        "org.assertj..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.eventbot.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatAPluginImplementsImportsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("org.eventbot.core.plugin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksForTheTimeWithoutAClock() {
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAnyPackage("org.eventbot.core..", "org.eventbot.pretix..", "org.eventbot.invite..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void onlyTheShellWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.eventbot.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(one -> one.isAnnotatedWith(NullMarked.class), "is @NullMarked in its package-info");
    }

    @Test
    void mostTypesOfPluginsAreTheirOwnBusiness() {
        for (var plugin : PLUGINS) {
            var types = CLASSES.that(JavaClass.Predicates.resideInAPackage(plugin)).stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .toList();
            var open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getSimpleName)
                    .toList();
            // Only the entry that ServiceLoader makes has to be public.
            assertThat(open).as(plugin).hasSizeLessThanOrEqualTo(1);
        }
    }
}
