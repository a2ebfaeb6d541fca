/** Where the PostgreSQL and the Kafka of the tests run: as children of this JVM and in it, or in containers. */
@NullMarked
package trellis.testkit.servers;

import org.jspecify.annotations.NullMarked;
