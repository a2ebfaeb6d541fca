package trellis.codec;

/** The headers of a record on Kafka: CloudEvents 1.0 in binary mode, with ours as extensions. The value is the payload. */
public final class CloudEventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TENANT = "ce_tenant";
    public static final String POSITION = "ce_position";
    public static final String VERSION = "ce_typeversion";
    public static final String COMMAND = "ce_command";
    public static final String ACTOR = "ce_actor";
    public static final String ACTING_FOR = "ce_actingfor";
    public static final String CORRELATION = "ce_correlationid";
    public static final String CAUSATION = "ce_causationid";
    public static final String RECORDED_AT = "ce_recordedat";
    public static final String SEEDED = "ce_seeded";

    private CloudEventHeaders() {}
}
