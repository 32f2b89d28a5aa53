package fr.obsrs.decision;

import java.time.Instant;

/**
 * Where and when a decision stands in the log.
 *
 * @param offset its place in the one order that all instances share
 * @param time the broker's clock as it was appended
 */
public record At(long offset, Instant time) {}
