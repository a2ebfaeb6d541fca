package trellis.standalone.identity;

import java.util.Map;

/**
 * Where the issuer is reached, which is not what it is called: the framework derives each address of its metadata from
 * the name, and here it is put right.
 */
record Addresses(String issuer, String address) {
    void put(Map<String, Object> metadata) {
        metadata.replaceAll((claim, value) -> value instanceof String text && text.startsWith(issuer + "/")
                ? address + text.substring(issuer.length())
                : value);
    }
}
