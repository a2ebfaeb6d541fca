package trellis.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import trellis.language.Tag;

/** The 64 bits that a tag is looked up by. Two tags may meet; whoever reads compares the fact's own tags. */
final class TagDigest {
    private TagDigest() {}

    static long of(Tag tag) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text(tag).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** No key holds a colon, so that the text names one tag. */
    private static String text(Tag tag) {
        if (tag.key().indexOf(':') >= 0) {
            throw new IllegalArgumentException("a tag key holds no colon: " + tag.key());
        }
        return tag.key() + ":" + tag.value();
    }
}
