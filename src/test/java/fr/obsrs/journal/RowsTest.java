package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Outcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is named when somebody asks why a post is on the wall. */
class RowsTest {
    private final Written log = new Written();

    private Line decided(Action action, String by) {
        return log.append(
                new Moderated(UUID.randomUUID(), Written.POST, log.standing().version(), action, null, null, by));
    }

    @Test
    void who_moved_or_featured_a_post_since_is_not_why_it_is_there() {
        Line judged = log.append(Written.judged("a", Outcome.CLEAN));
        Line approved = decided(Action.APPROVE, "ana");
        assertThat(Rows.putThere(List.of(judged, approved), log.standing().last()))
                .isEmpty();
        Line moved = decided(Action.ROOM, "bob");
        Line featured = decided(Action.FEATURE, "bob");
        assertThat(Rows.putThere(
                        List.of(judged, approved, moved, featured),
                        log.standing().last()))
                .contains(approved);
    }
}
