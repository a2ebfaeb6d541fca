package trellis.decide.workforce;

/**
 * A row that could be read. The number and the names are personal data: they go to the vault, never into a fact.
 *
 * @param row as the spreadsheet numbers it; the headings are row 1
 * @param employeeNumber in capitals and without spaces, as it is compared
 */
public record SheetRow(int row, String employeeNumber, String givenName, String familyName, RowFacts facts) {}
