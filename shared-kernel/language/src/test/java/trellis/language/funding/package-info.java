@org.jspecify.annotations.NullMarked
package trellis.language.funding;
