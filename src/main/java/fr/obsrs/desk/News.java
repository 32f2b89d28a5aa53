package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.obsrs.decision.Action;
import fr.obsrs.decision.State;
import fr.obsrs.desk.Presence.Someone;
import fr.obsrs.desk.WallsOverview.WallsView;
import fr.obsrs.post.PostId;
import fr.obsrs.source.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an open page of the desk is told. What is absent has not changed.
 *
 * @param now the server's clock, to count ages from
 * @param posts those that changed, each once, as it stands now
 * @param many more changed than are listed: ask for the lists again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record News(
        Instant now,
        @Nullable List<Touched> posts,
        @Nullable Boolean many,
        @Nullable Counts counts,
        @Nullable List<Told> decisions,
        @Nullable List<Someone> present,
        @Nullable SourcesNews sources,
        @Nullable WallsView walls) {

    /** @param post nothing where its words are gone */
    record Touched(
            PostId id,
            long version,
            State standing,
            String by,
            @Nullable QueueItem post) {}

    /**
     * A decision with what it takes to recognise the post.
     *
     * @param text the beginning of it, empty where the words are gone
     * @param undo what takes it back; nothing where something was decided of the post since, or nothing does
     */
    record Told(
            @JsonUnwrapped Decided decided,
            String name,
            String text,
            @Nullable Action undo) {}

    /** @param trouble how many are slow or off, in words */
    record SourcesNews(int troubled, String trouble, List<SourceNews> rows) {
        static SourcesNews of(SourcesView view) {
            return new SourcesNews(
                    view.troubled(),
                    view.trouble(),
                    view.rows().stream()
                            .map(row -> new SourceNews(
                                    row.key(),
                                    row.mark(),
                                    row.label(),
                                    String.join(" · ", row.names()),
                                    row.condition(),
                                    row.word()))
                            .toList());
        }
    }

    record SourceNews(String key, String mark, String label, String names, Condition condition, String word) {}

    /** All that is told besides posts. */
    record Around(Counts counts, List<Told> decisions, List<Someone> present, SourcesNews sources, WallsView walls) {}

    /** @param told what the page knows, nothing for a new one */
    static News of(Instant now, @Nullable List<Touched> posts, boolean many, @Nullable Around told, Around around) {
        return new News(
                now,
                posts == null || posts.isEmpty() ? null : posts,
                many ? Boolean.TRUE : null,
                news(told == null ? null : told.counts(), around.counts()),
                news(told == null ? null : told.decisions(), around.decisions()),
                news(told == null ? null : told.present(), around.present()),
                news(told == null ? null : told.sources(), around.sources()),
                news(told == null ? null : told.walls(), around.walls()));
    }

    boolean isEmpty() {
        return posts == null
                && many == null
                && counts == null
                && decisions == null
                && present == null
                && sources == null
                && walls == null;
    }

    private static <T> @Nullable T news(@Nullable T told, T current) {
        return Objects.equals(told, current) ? null : current;
    }
}
