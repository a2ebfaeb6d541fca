package trellis.query.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import trellis.language.Role;
import trellis.language.funding.Duty;

/**
 * What a handler reads and who may. Every handler under {@code /api} carries one and takes a {@link Caller}, or the
 * service does not start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    /** Names of the projections that it answers from: the answer's moment and {@code after} are measured by them. */
    String[] projections();

    /** Who may: holders of any of these. With none, nobody but where {@link #everybody} says otherwise. */
    Role[] by() default {};

    /** Who else may: whoever is trusted with any of these today, whatever their role. */
    Duty[] trusted() default {};

    /** Every person known to the organisation, whatever their role; the handler narrows it where it must. */
    boolean everybody() default false;

    /** Answers to operators from the log of the trust that the path names, so that {@code after} may name it. */
    boolean ofTheTrustAsked() default false;

    /** Answers to a party from the log of the funder that the path names, so that {@code after} may name it. */
    boolean ofTheFunderAsked() default false;

    /** Answers from the national log, so that {@code after} may name it and the answer's moment is its moment. */
    boolean national() default false;
}
