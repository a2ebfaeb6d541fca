package trellis.acceptance.rooms;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The rooms of the house, by their root package. */
public enum Room {
    LANGUAGE("trellis.language"),
    CODEC("trellis.codec"),
    DECIDE("trellis.decide"),
    PROJECT("trellis.project"),
    COMMAND("trellis.command"),
    QUERY("trellis.query"),
    WEB("trellis.web"),
    EMBEDDED("trellis.embedded"),
    DEMONSTRATION("trellis.demonstration"),
    STANDALONE("trellis.standalone");

    /** Not capabilities: every capability of their service may use them. */
    static final List<String> SHARED = List.of("door", "store", "relay", "intake", "vault");

    private static final Pattern CAPABILITY =
            Pattern.compile("trellis\\.(?:decide|project|command|query|web)\\.(?!(?:%s)\\b)\\w+(?:\\..*)?"
                    .formatted(String.join("|", SHARED)));

    final String root;

    Room(String root) {
        this.root = root;
    }

    /** The product's classes from the class path, without any room's tests. */
    public static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Arrays.stream(values()).map(room -> room.root).toList());
    }

    /** The package and all below it, as ArchUnit writes it. */
    String all() {
        return root + "..";
    }

    /** Its capabilities (or views, or pages), as ArchUnit's slices are written. */
    String capabilities() {
        return root + ".(*)..";
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    static String[] allOf(Room... rooms) {
        return Arrays.stream(rooms).map(Room::all).toArray(String[]::new);
    }

    static String[] shared(Room service) {
        return SHARED.stream().map(shared -> service.root + "." + shared + "..").toArray(String[]::new);
    }

    static boolean isCapability(JavaClass type) {
        return CAPABILITY.matcher(type.getPackageName()).matches();
    }
}
