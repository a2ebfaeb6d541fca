package trellis.web.page;

/** A page above this one. */
public record Crumb(String text, String href) {}
