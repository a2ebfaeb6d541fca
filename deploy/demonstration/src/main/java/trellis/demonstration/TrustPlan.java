package trellis.demonstration;

import java.util.List;
import java.util.Map;
import trellis.language.Setting;
import trellis.language.TenantId;

/**
 * What is promised of one trust.
 *
 * @param headcount support workers in post on 31 March and on 31 October 2026
 * @param coverage about the share of expected skills signed off and current at the end
 * @param stageNotSet how many have no stage
 * @param notReported of how many the education is not reported
 * @param slow a median of 31 days from request to sign-off instead of 9
 * @param professions their weights
 */
record TrustPlan(
        String ods,
        int headcount,
        double coverage,
        int stageNotSet,
        int notReported,
        boolean slow,
        List<String> sites,
        List<Setting> settings,
        Map<String, Integer> professions) {
    private static final Map<String, Integer> ACUTE =
            Map.of("PHY", 28, "OCC", 24, "RAD-D", 13, "ODP", 10, "SLT", 9, "DIE", 8, "POD", 4, "ORT", 4);
    private static final Map<String, Integer> MENTAL_HEALTH =
            Map.of("OCC", 38, "PHY", 22, "SLT", 12, "DIE", 12, "ART", 8, "MULTI", 8);
    private static final Map<String, Integer> COMMUNITY = Map.of("PHY", 30, "OCC", 30, "SLT", 15, "POD", 15, "DIE", 10);
    private static final Map<String, Integer> HEART_AND_LUNG = Map.of("PHY", 6, "RAD-D", 3);
    private static final Map<String, Integer> AMBULANCE = Map.of("PAR", 1);

    private static final List<Setting> WARDS =
            List.of(Setting.WARD, Setting.OUTPATIENT_CLINIC, Setting.IMAGING, Setting.THEATRE);
    private static final List<Setting> HOMES = List.of(Setting.COMMUNITY, Setting.OUTPATIENT_CLINIC);
    private static final List<Setting> UNITS = List.of(Setting.MENTAL_HEALTH_UNIT, Setting.COMMUNITY);

    /** The eleven trusts of Central East, and RQW, which went to Essex. */
    static final List<TrustPlan> ALL = List.of(
            new TrustPlan("RGT", 71, 0.66, 2, 4, false, List.of("Addenbrooke's", "Rosie"), WARDS, ACUTE),
            new TrustPlan("RC9", 62, 0.58, 2, 4, false, List.of("Luton and Dunstable", "Bedford"), WARDS, ACUTE),
            new TrustPlan("RGN", 48, 0.54, 1, 3, false, List.of("Peterborough", "Hinchingbrooke"), WARDS, ACUTE),
            new TrustPlan("RWH", 47, 0.50, 2, 3, false, List.of("Lister", "New QEII"), WARDS, ACUTE),
            new TrustPlan("RWG", 44, 0.61, 1, 3, false, List.of("Watford", "St Albans"), WARDS, ACUTE),
            new TrustPlan("RT1", 38, 0.47, 1, 2, false, List.of("Fulbourn", "Cavell"), UNITS, MENTAL_HEALTH),
            new TrustPlan("RD8", 34, 0.56, 1, 2, false, List.of("Milton Keynes"), WARDS, ACUTE),
            new TrustPlan("RWR", 31, 0.45, 1, 2, true, List.of("Kingfisher Court", "Lambourn"), UNITS, MENTAL_HEALTH),
            new TrustPlan("RY4", 21, 0.63, 1, 1, false, List.of("Howard Court", "Danesbury"), HOMES, COMMUNITY),
            new TrustPlan("RGM", 9, 0.71, 0, 1, false, List.of("Papworth"), List.of(Setting.WARD), HEART_AND_LUNG),
            new TrustPlan("RYC", 7, 0.52, 0, 0, false, List.of("Melbourn"), List.of(Setting.AMBULANCE), AMBULANCE),
            new TrustPlan("RQW", 26, 0.55, 1, 2, false, List.of("Harlow"), WARDS, ACUTE));

    TenantId tenant() {
        return new TenantId(ods);
    }
}
