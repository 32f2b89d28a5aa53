package fr.obsrs.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.connector.FakeTime;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyTest {
    private final FakeTime time = new FakeTime();
    private final Tally tally = new Tally(time::now, time::nanoTime);

    @Test
    void posts_are_counted_by_five_minutes_of_the_last_hour() {
        tally.posted();
        time.pass(Duration.ofMinutes(5));
        tally.posted();
        tally.posted();
        assertThat(tally.lately()).hasSize(SourceReport.SLICES).endsWith(0, 1, 2);
        time.pass(Duration.ofMinutes(50));
        assertThat(tally.lately()).startsWith(1, 2, 0);
        time.pass(Duration.ofMinutes(5));
        assertThat(tally.lately()).startsWith(2, 0);
        time.pass(Duration.ofDays(2));
        assertThat(tally.lately()).isEqualTo(Collections.nCopies(SourceReport.SLICES, 0));
        assertThat(tally.posts()).isEqualTo(3);
        assertThat(tally.postedAt()).isEqualTo(FakeTime.START.plus(Duration.ofMinutes(5)));
    }
}
