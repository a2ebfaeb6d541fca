package trellis.web.service;

/** What came of asking for a change. */
public sealed interface Outcome permits Saved, Refused {}
