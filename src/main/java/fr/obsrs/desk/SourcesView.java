package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.obsrs.source.Condition;
import java.time.Instant;
import java.util.List;

/**
 * The page of sources, in the reader's language.
 *
 * @param now to count ages from: readers' clocks differ
 * @param headline sums up how many do how
 * @param hanging how many posts are on the wall whatever happens, in words
 * @param troubled how many are slow or off
 * @param trouble the same in words
 */
record SourcesView(
        Instant now,
        String headline,
        String hanging,
        int troubled,
        String trouble,
        @JsonProperty("sources") List<SourceRow> rows) {

    static boolean isTroubled(Condition condition) {
        return condition == Condition.SLOW || condition == Condition.OFF;
    }
}
