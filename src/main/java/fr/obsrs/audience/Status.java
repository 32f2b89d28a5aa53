package fr.obsrs.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the holder of a ticket learns. The lower-case name is the JSON. */
enum Status {
    WAITING,
    SHOWN,
    REJECTED,
    WITHDRAWN;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
