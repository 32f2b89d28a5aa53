package fr.obsrs.bench;

import org.HdrHistogram.Histogram;

/** How late things were, in ms. */
record Latency(double p50, double p95, double p99, double max) {
    static Latency of(Histogram micros) {
        return new Latency(
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(95) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
