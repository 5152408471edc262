package org.eventbot.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps Hibernate's query language out of the program, as docs/decisions.md says. */
class QueriesAreSqlTests {

    private static final Set<String> WITHOUT_A_QUERY = Set.of("save", "delete", "findById", "deleteById");

    private static final List<JavaClass> REPOSITORIES = ArchitectureTests.CLASSES.stream()
            .filter(type -> type.isInterface() && type.isAssignableTo(Repository.class))
            .toList();

    @Test
    void looksAtTheWholeProgram() {
        assertThat(REPOSITORIES).hasSizeGreaterThan(20);
    }

    @Test
    void everyQueryOfARepositoryIsSql() {
        assertThat(methods().filter(method -> !needsNoLanguage(method)).map(JavaMethod::getFullName))
                .as(
                        "A query made of a method's name, or in JPQL, has Hibernate's and Spring Data's parsers loaded at each "
                                + "start: megabytes, and time. Write @NativeQuery(\"select * from the_table where …\") over it, "
                                + "with @Modifying if it changes something, or make it a default method that calls another. "
                                + "Only %s work without a query.",
                        WITHOUT_A_QUERY)
                .isEmpty();
    }

    @Test
    void noQueryTakesAnEnum() {
        assertThat(methods()
                        .filter(method -> !sql(method).isEmpty())
                        .filter(method -> method.getRawParameterTypes().stream().anyMatch(JavaClass::isEnum))
                        .map(JavaMethod::getFullName))
                .as("It would be passed as a number, and the tables have names. Take a String, and pass it the name()"
                        + " from a default method.")
                .isEmpty();
    }

    @Test
    void repositoriesInheritNoQuery() {
        assertThat(REPOSITORIES)
                .as(
                        "CrudRepository and its like bring findAll, count and others, which are queries in Hibernate's language. "
                                + "Extend Repository, and declare what is needed.")
                .allMatch(type ->
                        type.getRawInterfaces().stream().allMatch(parent -> parent.isEquivalentTo(Repository.class)));
    }

    @Test
    void nobodyElseUsesTheLanguage() {
        noClasses()
                .should()
                .callMethodWhere(describe("a query in Hibernate's language is made", call -> call.getTarget()
                        .getName()
                        .matches("create(Selection|Mutation|Named)?Query|getCriteriaBuilder")))
                .because("its parser is loaded then: use createNativeQuery or Spring's JdbcClient")
                .check(ArchitectureTests.CLASSES);
    }

    @Test
    void noQuerySelectsAnExists() {
        assertThat(methods()
                        .filter(method -> sql(method).contains("select exists"))
                        .map(JavaMethod::getFullName))
                .as("H2 2.4 answers it from memory although the same transaction has changed the table since "
                        + "(h2database issue 4299). Write: select count(*) > 0 from …")
                .isEmpty();
    }

    private static Stream<JavaMethod> methods() {
        return REPOSITORIES.stream().flatMap(type -> type.getMethods().stream());
    }

    private static boolean needsNoLanguage(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.ABSTRACT)
                || WITHOUT_A_QUERY.contains(method.getName())
                || !sql(method).isEmpty();
    }

    /** Empty when there is none. */
    private static String sql(JavaMethod method) {
        return method.tryGetAnnotationOfType(NativeQuery.class)
                .map(NativeQuery::value)
                .or(() -> method.tryGetAnnotationOfType(Query.class)
                        .filter(Query::nativeQuery)
                        .map(Query::value))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
