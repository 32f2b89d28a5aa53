package fr.obsrs.bench;

import java.util.EnumMap;
import java.util.Map;

/** What one server showed in one scenario and round. What was not measured is no number. */
final class Figures {
    private final Map<Column, Double> values = new EnumMap<>(Column.class);

    Figures with(Column column, double value) {
        values.put(column, value);
        return this;
    }

    double get(Column column) {
        return values.getOrDefault(column, Double.NaN);
    }
}
