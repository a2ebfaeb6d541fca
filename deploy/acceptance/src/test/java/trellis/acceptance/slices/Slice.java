package trellis.acceptance.slices;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import trellis.acceptance.SourceTree;
import trellis.decide.Command;
import trellis.language.DomainEvent;

/**
 * One command, the facts that its decision may record, and the folds that read those facts. All of it is read from the
 * compiled classes: a fact belongs to a command when a method that takes the command, or one that it calls, or its arm of the decider's switch makes it;
 * a view shows a fact when its package asks it something.
 */
record Slice(
        JavaClass command,
        NavigableSet<JavaClass> deciders,
        NavigableSet<JavaClass> facts,
        NavigableSet<JavaClass> views) {
    static List<Slice> in(JavaClasses product, SourceTree sources) {
        var judging =
                product.stream().filter(type -> isIn(type, "trellis.decide")).toList();
        var folds = product.stream()
                .filter(type ->
                        isIn(type, "trellis.project") && type.getSimpleName().endsWith("Projection"))
                .toList();
        var everyFact = facts(product);
        var readBy = folds.stream().collect(toMap(fold -> fold, fold -> asked(fold, product)));
        return product.stream()
                .filter(type -> isKind(type, Command.class))
                .sorted(comparing(JavaClass::getName))
                .map(command -> {
                    var deciders = decidersOf(command, judging);
                    var facts = factsOf(command, judging);
                    deciders.forEach(decider -> everyFact.stream()
                            .filter(new Arms(sources, decider).makes(command))
                            .forEach(facts::add));
                    var views = readBy.entrySet().stream()
                            .filter(fold -> facts.stream().anyMatch(fold.getValue()::contains))
                            .map(Map.Entry::getKey)
                            .collect(toCollection(Slice::byName));
                    return new Slice(command, deciders, facts, views);
                })
                .toList();
    }

    /** The third segment of its address, the same on both sides of the house. */
    String capability() {
        return command.getPackageName().replace("trellis.decide.", "");
    }

    static NavigableSet<JavaClass> facts(JavaClasses product) {
        return product.stream().filter(type -> isKind(type, DomainEvent.class)).collect(toCollection(Slice::byName));
    }

    private static NavigableSet<JavaClass> decidersOf(JavaClass command, Collection<JavaClass> judging) {
        return judging.stream()
                .filter(type -> type.getSimpleName().endsWith("Decider"))
                .filter(type -> type.getCodeUnits().stream()
                        .anyMatch(unit -> unit.getRawParameterTypes().stream()
                                .anyMatch(parameter -> isFamilyOf(command, parameter))))
                .collect(toCollection(Slice::byName));
    }

    private static NavigableSet<JavaClass> factsOf(JavaClass command, Collection<JavaClass> judging) {
        var waiting = new ArrayDeque<JavaCodeUnit>();
        judging.stream()
                .filter(type -> !type.equals(command))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getRawParameterTypes().contains(command))
                .forEach(waiting::add);
        var seen = new LinkedHashSet<JavaCodeUnit>();
        var facts = byName();
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            if (!seen.add(unit)) {
                continue;
            }
            unit.getConstructorCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(type -> isKind(type, DomainEvent.class))
                    .forEach(facts::add);
            calledFrom(unit)
                    .filter(called -> isIn(called.getOwner(), "trellis.decide"))
                    .forEach(waiting::add);
        }
        return facts;
    }

    private static Stream<JavaCodeUnit> calledFrom(JavaCodeUnit unit) {
        return Stream.of(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(accesses -> accesses.flatMap(access -> access.getTarget().resolveMember().stream()))
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast);
    }

    private static Set<JavaClass> asked(JavaClass fold, JavaClasses product) {
        return product.stream()
                .filter(type -> type.getPackageName().equals(fold.getPackageName()))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .map(access -> access.getTargetOwner())
                .collect(toSet());
    }

    private static boolean isKind(JavaClass type, Class<?> kind) {
        return !type.isInterface() && type.isAssignableTo(kind);
    }

    private static boolean isFamilyOf(JavaClass command, JavaClass parameter) {
        return command.isAssignableTo(parameter.getName())
                && parameter.isAssignableTo(Command.class)
                && !parameter.isEquivalentTo(Command.class);
    }

    private static boolean isIn(JavaClass type, String root) {
        return type.getPackageName().startsWith(root);
    }

    private static NavigableSet<JavaClass> byName() {
        return new TreeSet<>(comparing(JavaClass::getName));
    }
}
