package trellis.web.page;

import java.util.List;
import java.util.stream.IntStream;

/** The answers that forms offer, in the words of the pages. */
public final class Choices {
    public static final List<Option> STAGES = Option.of("stage", "ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER");
    public static final List<Option> SETTINGS = Option.of(
            "setting",
            "WARD",
            "OUTPATIENT_CLINIC",
            "COMMUNITY",
            "IMAGING",
            "THEATRE",
            "MENTAL_HEALTH_UNIT",
            "AMBULANCE",
            "SCHOOL");
    public static final List<Option> METHODS = Option.of(
            "method",
            "DIRECT_OBSERVATION",
            "SIMULATION",
            "DISCUSSION",
            "WORKBOOK_OR_TEST",
            "PRODUCT",
            "WITNESS",
            "CERTIFICATE_CHECKED",
            "SUPERVISION_RECORD");
    public static final List<Option> LATE_REASONS = Option.of(
            "late",
            "NO_COMPUTER_AT_THE_TIME",
            "SYSTEM_UNAVAILABLE",
            "ASSESSOR_AWAY",
            "PAPER_RECORD_ENTERED_LATER",
            "OTHER");
    public static final List<Option> REGISTERS =
            Option.of("register", "HCPC", "GOSC", "NMC", "GMC", "SOCIAL_WORK_ENGLAND", "NONE");
    public static final List<Option> RETURN_REASONS = Option.of(
            "return",
            "MORE_PRACTICE_NEEDED",
            "OBSERVATION_NEEDED",
            "EVIDENCE_UNCLEAR",
            "WRONG_ELEMENT_OR_STAGE",
            "NOT_MINE_TO_SIGN",
            "OTHER");
    public static final List<Option> REVOKE_REASONS = Option.of(
            "revoke",
            "EQUIPMENT_CHANGED",
            "PRACTICE_CONCERN",
            "EVIDENCE_WITHDRAWN",
            "SIGNATORY_NOT_ENTITLED",
            "RECORDED_IN_ERROR",
            "OTHER");
    public static final List<Option> ATTAINMENTS =
            Option.of("attainment", "HELD", "WORKING_TOWARDS", "NONE", "NOT_REPORTED");
    public static final List<Option> EDUCATION = Option.of(
            "education",
            "NOT_REPORTED",
            "NONE",
            "LEVEL_1",
            "LEVEL_2",
            "LEVEL_3",
            "LEVEL_4",
            "LEVEL_5",
            "LEVEL_6",
            "LEVEL_7");
    public static final List<Option> END_REASONS = Option.of(
            "end",
            "LEFT_THE_NHS",
            "MOVED_TO_ANOTHER_TRUST",
            "CHANGED_POST",
            "STARTED_REGISTERED_TRAINING",
            "PROMOTED_TO_REGISTERED_ROLE",
            "RETIRED",
            "END_OF_CONTRACT",
            "DIED",
            "ENTERED_IN_ERROR",
            "OTHER");
    public static final List<Option> WITHDRAW_REASONS =
            Option.of("withdraw", "LEFT_THE_TRUST", "NO_LONGER_NEEDED", "CONCERN", "GRANTED_IN_ERROR");
    public static final List<Option> TRUST_ROLES =
            Option.of("role", "SUPPORT_WORKER", "ASSESSOR", "EDUCATOR", "AUDITOR");
    /** The eight bundles. */
    public static final List<Option> ROLES = Option.of(
            "role",
            "SUPPORT_WORKER",
            "ASSESSOR",
            "EDUCATOR",
            "AUDITOR",
            "FACULTY_LEAD",
            "ICS_LEAD",
            "COMMUNITY_LEAD",
            "OPERATOR");

    public static final List<Option> BANDS = IntStream.rangeClosed(1, 9)
            .mapToObj(band -> new Option(Integer.toString(band), "Band " + band))
            .toList();
    public static final List<Option> RATINGS = List.of(rating("0"), rating("1"), rating("2"), rating("3"), rating("4"));

    private Choices() {}

    private static Option rating(String value) {
        return new Option(value, Words.say("rating", value));
    }
}
