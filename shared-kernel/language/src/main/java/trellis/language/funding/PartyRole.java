package trellis.language.funding;

/** What makes an organisation a party in a funder's log. */
public enum PartyRole {
    RECIPIENT,
    /** Employs the people and holds the account of a faculty that is no legal body of its own. */
    HOST
}
