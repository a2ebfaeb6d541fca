package trellis.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;

/** A sign-in account of an invented person whom anybody may act as. Two accounts may be one person. */
public enum Persona {
    SUPPORT_WORKER(
            "support-worker",
            "Maya",
            "Ellery",
            "RGT",
            Role.SUPPORT_WORKER,
            "physiotherapy support worker, band 3: your skills, what next"),
    ASSESSOR(
            "assessor", "Tom", "Hartwell", "RGT", Role.ASSESSOR, "physiotherapist: today's list, observe and sign off"),
    SECOND_REGISTRANT(
            "second-registrant",
            "Grace",
            "Okonjo",
            "RGT",
            Role.ASSESSOR,
            "occupational therapist: signs where a second person must"),
    UNREGISTERED_ASSESSOR(
            "unregistered-assessor",
            "Lena",
            "Marchetti",
            "RGT",
            Role.ASSESSOR,
            "assistant practitioner and assessor without registration: another must sign"),
    LAPSED_ASSESSOR(
            "lapsed-assessor",
            "Peter",
            "Swann",
            "RGT",
            Role.ASSESSOR,
            "physiotherapist whose registration has lapsed: may not sign"),
    EDUCATOR("educator", "Ruth", "Fenwick", "RGT", Role.EDUCATOR, "practice education lead: register, assessors, gaps"),
    AUDITOR("auditor", "Daniel", "Ashgrove", "RGT", Role.AUDITOR, "trust auditor: who signed what, on what proof"),
    TWO_ACCOUNTS_WORKER(
            "two-accounts-worker",
            "Nadia",
            "Rowe",
            "RGT",
            Role.SUPPORT_WORKER,
            "occupational therapy assistant practitioner; the first of her two accounts"),
    TWO_ACCOUNTS_ASSESSOR(
            "two-accounts-assessor",
            "Nadia",
            "Rowe",
            "RGT",
            Role.ASSESSOR,
            "the same Nadia Rowe through her second account, as an assessor"),
    EDUCATOR_RC9(
            "educator-rc9", "Helen", "Brightwater", "RC9", Role.EDUCATOR, "practice education lead of another trust"),
    AUDITOR_RC9("auditor-rc9", "Omar", "Castellan", "RC9", Role.AUDITOR, "auditor of another trust"),
    EDUCATOR_RAJ(
            "educator-raj",
            "Stephen",
            "Oakley",
            "RAJ",
            Role.EDUCATOR,
            "practice education lead of a trust whose register is empty: try an import"),
    FACULTY_LEAD("faculty-lead", "Isobel", "Trent", "S1Y5D", Role.FACULTY_LEAD, "AHP faculty lead"),
    ICS_LEAD(
            "ics-lead",
            "Marcus",
            "Vale",
            "S1Y5D",
            Role.ICS_LEAD,
            "workforce lead of an integrated care system: approves what the faculty gives"),
    FUNDING_MANAGER(
            "funding-manager",
            "Owen",
            "Tregarth",
            "S1Y5D",
            Role.FACULTY_LEAD,
            "finance lead of the faculty: budget, streams, payments"),
    FUNDING_VERIFIER(
            "funding-verifier",
            "Imogen",
            "Ravensdale",
            "S1Y5D",
            Role.FACULTY_LEAD,
            "verifier of the faculty: checks claims against their papers"),
    COMMUNITY_LEAD("community-lead", "Priya", "Somers", "Y61", Role.COMMUNITY_LEAD, "leads a community of practice"),
    OPERATOR("operator", "Alex", "Thorne", "ENGLAND", Role.OPERATOR, "platform operator: brings trusts on");

    private final String id;
    private final String given;
    private final String family;
    private final String organisation;
    private final Role role;
    private final String description;

    Persona(String id, String given, String family, String organisation, Role role, String description) {
        this.id = id;
        this.given = given;
        this.family = family;
        this.organisation = organisation;
        this.role = role;
        this.description = description;
    }

    public static Optional<Persona> of(String id) {
        return Arrays.stream(values()).filter(persona -> persona.id.equals(id)).findFirst();
    }

    /** What it is chosen by; also the subject of its tokens. */
    public String id() {
        return id;
    }

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    public String fullName() {
        return given + " " + family;
    }

    /** That its tokens are made for. */
    public TenantId organisation() {
        return new TenantId(organisation);
    }

    /** What people call it. */
    public String organisationName() {
        return switch (organisation) {
            case "RGT" -> "Cambridge University Hospitals";
            case "RC9" -> "Bedfordshire Hospitals";
            case "RAJ" -> "Mid and South Essex";
            case "S1Y5D" -> "Central East";
            case "Y61" -> "East of England";
            case "ENGLAND" -> "England";
            case String other -> other;
        };
    }

    public Role role() {
        return role;
    }

    public String description() {
        return description;
    }

    /** The same for every account of one person. */
    public PersonId person() {
        return new PersonId(
                UUID.nameUUIDFromBytes(("demonstration person " + fullName()).getBytes(StandardCharsets.UTF_8)));
    }
}
