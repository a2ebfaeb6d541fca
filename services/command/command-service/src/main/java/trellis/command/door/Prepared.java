package trellis.command.door;

import trellis.command.vault.People;

/** People who were prepared for a request's fact. */
public record Prepared(People people, Entry entry) implements VaultStep {
    @Override
    public void confirm() {
        people.confirm(entry.tenant(), entry.command());
    }

    @Override
    public void discard() {
        people.discard(entry.tenant(), entry.command());
    }
}
