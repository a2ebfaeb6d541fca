package trellis.command.signoff;

import java.time.LocalDate;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.signoff.SignOffId;

/** A sign-off that ends by its date. */
record Expiring(SignOffId signOff, PersonId worker, ElementCode element, LocalDate expiresOn) {}
