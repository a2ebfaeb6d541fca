package trellis.language.funding;

import trellis.language.organisation.OrganisationCode;

/**
 * One allocation's address: which money of which year, from which stream, for whom. Every fact about the allocation
 * carries it whole.
 *
 * @param recipient a trust, or the organisation in whose log the faculty's records lie
 */
public record Line(
        AllocationId allocation,
        ProgrammeId programme,
        StreamId stream,
        OrganisationCode recipient,
        FinancialYear year) {}
