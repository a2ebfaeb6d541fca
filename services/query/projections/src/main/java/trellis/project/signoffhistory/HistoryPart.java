package trellis.project.signoffhistory;

/** What the history is read from: the facts about one skill, and those about one person that sign-offs are read with. */
public sealed interface HistoryPart permits SignOffHistory, PersonHistory {}
