@org.jspecify.annotations.NullMarked
package trellis.web.funding;
