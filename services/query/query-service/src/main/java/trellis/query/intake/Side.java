package trellis.query.intake;

/** Every tenant table stands several times under one name; which one a transaction means is its search path. */
enum Side {
    /** The tables that every door reads. */
    SERVING("public"),
    /** Where a view is made anew. */
    BESIDE("beside, public"),
    /** What a rebuild replaced, until an operator lets go of it. */
    KEPT("kept, public"),
    /** Tables that end with their session. */
    PASSING("pg_temp, public");

    final String path;

    Side(String path) {
        this.path = path;
    }
}
