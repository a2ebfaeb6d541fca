package trellis.web.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;

/** What the services say of the register. */
final class Register {
    private Register() {}

    /**
     * @param total of the whole list
     * @param choices of the register, whatever is asked
     * @param next cursor of the page after this one
     */
    record Rows(
            @Nullable AsOf asOf,
            int total,
            Choices choices,
            List<Worker> items,
            @Nullable String next) {
        static final Rows NONE = new Rows(null, 0, Choices.NONE, List.of(), null);

        /** The same list, of which these rows are shown. */
        Rows with(List<Worker> shown, @Nullable String following) {
            return new Rows(asOf, total, choices, List.copyOf(shown), following);
        }
    }

    /** What the whole register can be narrowed to. */
    record Choices(List<String> teams, List<String> sites, List<String> supervisors) {
        static final Choices NONE = new Choices(List.of(), List.of(), List.of());
    }

    /** One worker, with the moment it was read. */
    record One(@Nullable AsOf asOf, Worker worker) {}

    /** A support worker today; the name lies elsewhere. */
    record Worker(
            String worker,
            @Nullable String employment,
            List<Post> posts,
            @Nullable Education education) {
        /** The worker and those who supervise. */
        Stream<String> people() {
            return Stream.concat(
                    Stream.of(worker), posts.stream().flatMap(post -> Stream.ofNullable(post.supervisor())));
        }

        public Post post() {
            return posts.isEmpty() ? Post.NONE : posts.getFirst();
        }
    }

    /** One post as it stands today. */
    record Post(
            String post,
            @Nullable String state,
            @Nullable String profession,
            @Nullable String stage,
            @Nullable Integer payBand,
            @Nullable String team,
            @Nullable String site,
            @Nullable Integer minutesPerWeek,
            @Nullable String supervisor,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String endReason) {
        static final Post NONE = new Post("", null, null, null, null, null, null, null, null, null, null, null);

        public boolean over() {
            return endsOn != null;
        }

        /** Hours a week as people write them, such as 37.5. */
        public String hours() {
            if (minutesPerWeek == null) {
                return "";
            }
            return minutesPerWeek % 60 == 0
                    ? Integer.toString(minutesPerWeek / 60)
                    : String.format(Locale.UK, "%.2f", minutesPerWeek / 60.0).replaceFirst("0$", "");
        }
    }

    /** What is known of a worker's education. */
    record Education(
            String highest,
            String functionalSkills,
            @Nullable LocalDate functionalSkillsOn,
            String careCertificate,
            @Nullable LocalDate careCertificateOn) {}

    /** What the vault holds, read with the version that a change must name. */
    record Details(
            String given,
            String family,
            @Nullable String employeeNumber,
            @Nullable String email,
            @Nullable List<FormerName> formerNames) {}

    record FormerName(String given, String family) {}

    record PersonName(String given, String family) {}
}
