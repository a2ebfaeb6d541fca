package trellis.acceptance.rooms;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static trellis.acceptance.rooms.Room.CODEC;
import static trellis.acceptance.rooms.Room.COMMAND;
import static trellis.acceptance.rooms.Room.DECIDE;
import static trellis.acceptance.rooms.Room.DEMONSTRATION;
import static trellis.acceptance.rooms.Room.EMBEDDED;
import static trellis.acceptance.rooms.Room.LANGUAGE;
import static trellis.acceptance.rooms.Room.PROJECT;
import static trellis.acceptance.rooms.Room.QUERY;
import static trellis.acceptance.rooms.Room.STANDALONE;
import static trellis.acceptance.rooms.Room.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What a room may never import. Each rule carries its reason and planted breaches that it must notice. */
@SuppressWarnings("ImmutableEnumChecker") // ArchUnit's rules are immutable and do not say so
enum RoomRule {
    THE_LANGUAGE_SEES_NOTHING_OF_OURS(
            classes()
                    .that()
                    .resideInAPackage(LANGUAGE.all())
                    .should()
                    .onlyDependOnClassesThat(arePlainJavaOrIn(LANGUAGE))
                    .because("every room speaks it, so whatever it saw every room would see"),
            "package trellis.language.breach; class Breach { trellis.decide.breach.Other other; }",
            "package trellis.language.breach; class Breach { java.nio.file.Path path; }"),

    DECISIONS_ARE_PLAIN_JAVA(
            classes()
                    .that()
                    .resideInAPackage(DECIDE.all())
                    .should()
                    .onlyDependOnClassesThat(arePlainJavaOrIn(LANGUAGE, DECIDE))
                    .because("a judgement that touches a disk, a wire or a framework cannot be replayed"),
            "package trellis.decide.breach; class Breach { trellis.project.other.Other other; }",
            "package trellis.decide.breach; class Breach { java.io.InputStream in; }",
            "package trellis.decide.breach; @org.springframework.stereotype.Component class Breach {}"),

    A_DECISION_NEVER_SEES_ANOTHER_CAPABILITYS_DECISION(
            slices().matching(DECIDE.capabilities())
                    .should()
                    .notDependOnEachOther()
                    .because("what two capabilities share is a fact, and facts are spoken in the language"),
            "package trellis.decide.breach; class Breach { trellis.decide.other.Other other; }"),

    FOLDS_ARE_PLAIN_JAVA(
            classes()
                    .that()
                    .resideInAPackage(PROJECT.all())
                    .should()
                    .onlyDependOnClassesThat(arePlainJavaOrIn(LANGUAGE, PROJECT))
                    .because("a fold is repeated from the first fact whenever its rows are rebuilt"),
            "package trellis.project.breach; class Breach { trellis.decide.other.Other other; }",
            "package trellis.project.breach; class Breach { trellis.command.other.Other other; }",
            "package trellis.project.breach; class Breach { java.sql.Connection connection; }"),

    PURE_ROOMS_NEVER_ASK_THE_TIME_OR_ROLL_DICE(
            noClasses()
                    .that()
                    .resideInAnyPackage(Room.allOf(LANGUAGE, DECIDE, PROJECT))
                    .should()
                    .callCodeUnitWhere(asksTheTimeOrRollsDice())
                    .because("time, ids and chance come in by the door"),
            "package trellis.decide.breach; class Breach { Object at() { return java.time.Instant.now(); } }",
            "package trellis.project.breach; class Breach { Object on() { return java.time.LocalDate.now(); } }",
            "package trellis.project.breach; class Breach { Object by() { return java.time.Clock.systemUTC(); } }",
            "package trellis.decide.breach; class Breach { Object id() { return java.util.UUID.randomUUID(); } }",
            "package trellis.decide.breach; class Breach { double dice() { return Math.random(); } }",
            "package trellis.decide.breach; class Breach { Object dice() { return new java.util.Random(); } }",
            "package trellis.language.breach; class Breach { long at() { return System.currentTimeMillis(); } }"),

    A_REPLAY_IS_SILENT(
            noClasses()
                    .that()
                    .resideInAnyPackage(Room.allOf(LANGUAGE, DECIDE, PROJECT))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                    .because("a fact is folded again at every rebuild, and would be told again"),
            "package trellis.decide.breach; class Breach { void say() { System.out.println(); } }",
            "package trellis.project.breach; class Breach { java.util.logging.Logger log; }"),

    THE_CODEC_KNOWS_BYTES_NOT_WIRES(
            noClasses()
                    .that()
                    .resideInAPackage(CODEC.all())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.axonframework..",
                            "org.apache.kafka..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql..")
                    .orShould()
                    .dependOnClassesThat(areOursOutside(CODEC, LANGUAGE))
                    .because("both services and every test read the same bytes, whatever carries them"),
            "package trellis.codec.breach; class Breach { org.springframework.core.Ordered ordered; }",
            "package trellis.codec.breach; class Breach { org.apache.kafka.common.header.Headers headers; }",
            "package trellis.codec.breach; class Breach { java.sql.ResultSet rows; }",
            "package trellis.codec.breach; class Breach { org.axonframework.messaging.core.Message message; }",
            "package trellis.codec.breach; class Breach { trellis.decide.other.Other other; }"),

    A_WRITING_CAPABILITY_NEVER_SEES_ANOTHER(
            slices().matching(COMMAND.capabilities())
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(Room.shared(COMMAND)))
                    .because("a capability is one search and one folder, and meets others in the log only"),
            "package trellis.command.breach; class Breach { trellis.command.other.Other other; }",
            "package trellis.command.door; class Breach { trellis.command.other.Other other; }"),

    THE_WRITING_SIDE_NEVER_SEES_THE_READING_SIDE(
            noClasses()
                    .that()
                    .resideInAPackage(COMMAND.all())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Room.allOf(QUERY, PROJECT, WEB, STANDALONE))
                    .because("a decision that reads a view is wrong for as long as the view is late"),
            "package trellis.command.breach; class Breach { trellis.query.other.Other other; }",
            "package trellis.command.breach; class Breach { trellis.project.other.Other other; }"),

    A_VIEW_NEVER_SEES_ANOTHER(
            slices().matching(QUERY.capabilities())
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(Room.shared(QUERY)))
                    .because("each view is rebuilt alone, at its own checkpoint"),
            "package trellis.query.breach; class Breach { trellis.query.other.Other other; }"),

    THE_READING_SIDE_NEVER_SEES_THE_WRITING_SIDE(
            noClasses()
                    .that()
                    .resideInAPackage(QUERY.all())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.axonframework..")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Room.allOf(DECIDE, COMMAND, WEB, STANDALONE))
                    .because("it learns what happened from the broker, and judges nothing"),
            "package trellis.query.breach; class Breach { trellis.decide.other.Other other; }",
            "package trellis.query.breach; class Breach { trellis.command.other.Other other; }",
            "package trellis.query.breach; class Breach { org.axonframework.messaging.core.Message message; }"),

    PAGES_SPEAK_HTTP_ONLY(
            noClasses()
                    .that()
                    .resideInAPackage(WEB.all())
                    .should()
                    .dependOnClassesThat(areOursOutside(WEB))
                    .because("whatever a page can do anybody's client can do, and is checked at the same door"),
            "package trellis.web.breach; class Breach { trellis.query.other.Other other; }",
            "package trellis.web.breach; class Breach { trellis.decide.other.Other other; }"),

    THE_STANDALONE_STARTS_AND_JUDGES_NOTHING(
            noClasses()
                    .that()
                    .resideInAPackage(STANDALONE.all())
                    .should()
                    .dependOnClassesThat(describe("belong to a capability", Room::isCapability))
                    .because("what only the standalone could do would be missing wherever Trellis really runs"),
            "package trellis.standalone; class Breach { trellis.command.other.Other other; }",
            "package trellis.standalone; class Breach { trellis.decide.other.Other other; }"),

    THE_SERVICES_BRING_NO_SERVERS_ALONG(
            noClasses()
                    .that()
                    .resideInAnyPackage(Room.allOf(LANGUAGE, CODEC, DECIDE, PROJECT, COMMAND, QUERY, WEB))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(EMBEDDED.all())
                    .because("where Trellis really runs, PostgreSQL and Kafka are somebody else's"),
            "package trellis.command.breach; class Breach { trellis.embedded.Other other; }"),

    THE_EMBEDDED_SERVERS_KNOW_NOTHING_OF_TRELLIS(
            noClasses()
                    .that()
                    .resideInAPackage(EMBEDDED.all())
                    .should()
                    .dependOnClassesThat(areOursOutside(EMBEDDED))
                    .because("tests of every room start them, so they may need none"),
            "package trellis.embedded; class Breach { trellis.query.other.Other other; }"),

    THE_DEMONSTRATION_IS_A_STORY_OF_COMMANDS(
            noClasses()
                    .that()
                    .resideInAPackage(DEMONSTRATION.all())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "java.net..", "org.springframework..", "org.apache.kafka..")
                    .orShould()
                    .dependOnClassesThat(areOursOutside(DEMONSTRATION, LANGUAGE, DECIDE))
                    .because("invented people come in by the same decisions as real ones"),
            "package trellis.demonstration; class Breach { trellis.command.other.Other other; }",
            "package trellis.demonstration; class Breach { java.sql.Connection connection; }"),

    NOTHING_REAL_KNOWS_OF_THE_DEMONSTRATION(
            noClasses()
                    .that()
                    .resideInAnyPackage(Room.allOf(LANGUAGE, CODEC, DECIDE, PROJECT, COMMAND, QUERY, WEB, EMBEDDED))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(DEMONSTRATION.all())
                    .because("an invented person can never turn up where Trellis really runs"),
            "package trellis.command.breach; class Breach { trellis.demonstration.Other other; }"),

    /** Only what is read so shows numbers of another organisation's people; row security lets nothing else out. */
    WHO_READS_OF_OTHERS_PEOPLE_TELLS_NO_NUMBER_BUT_A_DISCLOSED_ONE(
            noFields()
                    .that()
                    .doNotHaveName("version")
                    .and()
                    .areDeclaredInClassesThat(standBesideAReaderOfOthersPeople())
                    .should()
                    .haveRawType(isANumber())
                    .because("outside the trust a number of people goes through the disclosure gate, or one leak is a"
                            + " breach"),
            "package trellis.query.breach; class Breach { Long people; Object tell(trellis.query.door.TenantSession"
                    + " door, trellis.query.door.Caller caller) { return door.sharedWith(caller,"
                    + " java.time.LocalDate.EPOCH, sql -> people); } }",
            "package trellis.query.breach; class Breach { Object tell(trellis.query.door.TenantSession door,"
                    + " trellis.query.door.Caller caller) { return door.sharedWith(caller,"
                    + " java.time.LocalDate.EPOCH, sql -> new View(3)); } record View(int people) {} }"),

    ONLY_THE_GATE_SAYS_WHAT_IS_DISCLOSED(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("trellis.project.disclosure..")
                    .should()
                    .callConstructorWhere(describe(
                            "makes a disclosed number",
                            call -> call.getTargetOwner().getName().equals("trellis.project.disclosure.Disclosed")))
                    .because("a number that was not through the gate would look as if it had been"),
            "package trellis.query.breach; class Breach { Object told = new trellis.project.disclosure.Disclosed("
                    + "trellis.project.disclosure.Disclosed.State.SHOWN, 3L); }"),

    /** Interfaces with such a name are seams that a shared room offers, as the intake does to every table. */
    DOORS_AND_TABLES_ARE_PACKAGE_PRIVATE(
            classes()
                    .that()
                    .haveNameMatching(".*(Http|Handler|Table|Wiring)")
                    .and()
                    .areNotInterfaces()
                    .should()
                    .bePackagePrivate()
                    .because("who wants them knocks at the door of their capability"),
            "package trellis.command.breach; public class BreachHttp {}",
            "package trellis.command.breach; public class BreachHandler {}",
            "package trellis.query.breach; public class BreachTable {}",
            "package trellis.query.breach; public class BreachWiring {}");

    /** Stand-ins for classes of other rooms, so that a breach has something to reach for. */
    static final List<String> NEIGHBOURS = List.of(
            "package trellis.decide.breach; public class Other {}",
            "package trellis.decide.other; public class Other {}",
            "package trellis.project.other; public class Other {}",
            "package trellis.command.other; public class Other {}",
            "package trellis.embedded; public class Other {}",
            "package trellis.demonstration; public class Other {}",
            "package trellis.query.other; public class Other {}");

    final ArchRule rule;
    final List<String> breaches;

    RoomRule(ArchRule rule, String... breaches) {
        this.rule = rule;
        this.breaches = List.of(breaches);
    }

    private static DescribedPredicate<JavaClass> arePlainJavaOrIn(Room... rooms) {
        return resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..", "java.text..")
                .or(resideInAnyPackage("org.jspecify.."))
                .or(resideInAnyPackage(Room.allOf(rooms)))
                .as("are plain Java or in %s", List.of(rooms));
    }

    private static DescribedPredicate<JavaClass> areOursOutside(Room... rooms) {
        var elsewhere = resideInAnyPackage("trellis..");
        for (var room : rooms) {
            elsewhere = elsewhere.and(resideOutsideOfPackage(room.all()));
        }
        return elsewhere.as("are ours outside %s", List.of(rooms));
    }

    private static DescribedPredicate<JavaClass> standBesideAReaderOfOthersPeople() {
        return describe(
                "stand beside a reader of others' people",
                type -> type.getPackageName().startsWith(QUERY.root + ".")
                        && !type.getPackageName().equals(QUERY.root + ".door")
                        && type.getPackage().getClasses().stream().anyMatch(RoomRule::readsOfOthersPeople));
    }

    private static boolean readsOfOthersPeople(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("sharedWith")
                        && call.getTargetOwner().getName().equals("trellis.query.door.TenantSession"));
    }

    private static DescribedPredicate<JavaClass> isANumber() {
        return describe(
                "is a number",
                type -> type.isAssignableTo(Number.class)
                        || (type.isPrimitive() && !type.isEquivalentTo(boolean.class)));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTimeOrRollsDice() {
        var calls = Set.of(
                "java.util.UUID.randomUUID",
                "java.lang.Math.random",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.util.Random.<init>",
                "java.util.SplittableRandom.<init>",
                "java.util.concurrent.ThreadLocalRandom.current",
                "java.util.Date.<init>");
        return describe("ask the time or roll dice", call -> {
            var owner = call.getTargetOwner().getName();
            var name = call.getName();
            return calls.contains(owner + "." + name)
                    || (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")));
        });
    }
}
