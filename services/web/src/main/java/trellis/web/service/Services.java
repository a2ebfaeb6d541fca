package trellis.web.service;

/** The two services that the pages speak to. */
public record Services(Requests command, Questions commandReads, Questions query, Stream stream) {
    /** Who the visitor is. */
    public Me me(Visit visit) {
        return commandReads.get(visit, Ask.of("/me"), Me.class);
    }
}
