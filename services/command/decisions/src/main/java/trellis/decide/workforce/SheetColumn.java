package trellis.decide.workforce;

import java.util.Locale;

/** What a column of a sheet can be. The label is what people read; the other headings are those that sheets have. */
public enum SheetColumn {
    EMPLOYEE_NUMBER(
            true, "Employee number", "staffnumber", "payrollnumber", "esrnumber", "employeeno", "assignmentnumber"),
    GIVEN_NAME(true, "Given name", "firstname", "forename", "forenames", "givennames"),
    FAMILY_NAME(true, "Family name", "lastname", "surname"),
    PROFESSION(true, "Profession", "ahpprofession", "professionalgroup", "staffgroup", "areaofwork", "service"),
    STAGE(false, "Stage", "frameworkstage", "careerstage", "supportworkerstage"),
    PAY_BAND(false, "Band", "payband", "afcband", "grade", "paygrade", "payscale"),
    TEAM(true, "Team", "department", "ward", "orgl7", "organisationl7", "unit"),
    SITE(true, "Site", "location", "base", "worklocation", "hospital"),
    WEEKLY_HOURS(true, "Weekly hours", "hours", "hoursperweek", "contractedhours", "contracthours", "asgstandardhours"),
    START_DATE(
            true,
            "Start date",
            "poststart",
            "poststartdate",
            "startedinpost",
            "datestartedinpost",
            "assignmentstartdate",
            "lateststartdate"),
    EDUCATION_LEVEL(
            false, "Education level", "highesteducation", "highesteducationlevel", "highestqualification", "rqflevel"),
    FUNCTIONAL_SKILLS(false, "Functional skills", "functionalskillslevel2", "englishandmaths", "level2englishandmaths"),
    FUNCTIONAL_SKILLS_DATE(false, "Functional skills date", "functionalskillson", "functionalskillsachieved"),
    CARE_CERTIFICATE(false, "Care Certificate", "carecert", "carecertificatestatus"),
    CARE_CERTIFICATE_DATE(false, "Care Certificate date", "carecertificateon", "carecertificateachieved");

    private final boolean required;
    private final String label;
    /** Between spaces. */
    private final String otherHeadings;

    SheetColumn(boolean required, String label, String... otherHeadings) {
        this.required = required;
        this.label = label;
        this.otherHeadings = " " + String.join(" ", otherHeadings) + " ";
    }

    /** A row without it is refused. */
    public boolean required() {
        return required;
    }

    public String label() {
        return label;
    }

    /** Whether a sheet's heading means this column, whatever its capitals, spaces and punctuation. */
    boolean isHeaded(String heading) {
        var plain = plain(heading);
        return plain.equals(plain(label)) || (!plain.isEmpty() && otherHeadings.contains(" " + plain + " "));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
