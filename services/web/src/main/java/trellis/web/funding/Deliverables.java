package trellis.web.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;

/** What the query service says money was given for, and how far it has come. */
final class Deliverables {
    private Deliverables() {}

    record Checklists(@Nullable AsOf asOf, LocalDate on, List<Checklist> items, List<String> held) {
        /** Those of trusts, or those of faculties: their deliverables are not the same. */
        public List<Checklist> of(boolean trusts) {
            return items.stream().filter(each -> each.isATrusts() == trusts).toList();
        }

        public List<Checklist> waiting() {
            return items.stream()
                    .filter(each -> each.items().stream().anyMatch(item -> item.is("WAITING")))
                    .toList();
        }

        Stream<String> people() {
            return items.stream()
                    .flatMap(each -> each.items().stream())
                    .flatMap(each -> Stream.ofNullable(each.proof()))
                    .flatMap(each -> Stream.ofNullable(each.by()));
        }
    }

    record Checklist(
            String funder, String allocation, String programme, String recipient, String year, List<Item> items) {
        boolean isATrusts() {
            return items.stream().anyMatch(each -> each.code().startsWith("T"));
        }

        public long accepted() {
            return items.stream().filter(each -> each.is("ACCEPTED")).count();
        }
    }

    record Item(
            String deliverable,
            String code,
            String state,
            String shownBy,
            @Nullable String after,
            @Nullable Proof proof) {
        public boolean is(String asked) {
            return state.equals(asked);
        }

        public boolean mayBeHandedIn() {
            return is("TO_DO") || is("RETURNED");
        }

        boolean isShownByARegister() {
            return shownBy.equals("FROZEN_REGISTER");
        }

        public String tag() {
            return switch (state) {
                case "ACCEPTED" -> "nhsuk-tag--blue";
                case "WAITING", "RETURNED" -> "nhsuk-tag--orange";
                default -> "nhsuk-tag--grey";
            };
        }
    }

    record Proof(
            String proof,
            String party,
            @Nullable String scopingReturn,
            @Nullable LocalDate asAt,
            @Nullable Long position,
            @Nullable String digest,
            @Nullable String reference,
            String standing,
            @Nullable String by,
            Instant handedInAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            long days) {
        public boolean waits() {
            return standing.equals("WAITING");
        }
    }

    record OneProof(
            @Nullable AsOf asOf,
            LocalDate on,
            Checklist allocation,
            Item deliverable,
            @Nullable String recount,
            List<String> held) {}

    /** What may be handed in as a frozen register. */
    record Registers(List<Register> items) {
        List<Register> frozen() {
            return items.stream().filter(each -> each.reopenedAt() == null).toList();
        }
    }

    record Register(
            String scopingReturn,
            LocalDate asAt,
            Instant frozenAt,
            @Nullable Instant reopenedAt) {}
}
