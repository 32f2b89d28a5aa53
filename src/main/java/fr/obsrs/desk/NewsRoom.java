package fr.obsrs.desk;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Reversal;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.desk.News.Around;
import fr.obsrs.desk.News.SourcesNews;
import fr.obsrs.desk.News.Told;
import fr.obsrs.desk.News.Touched;
import fr.obsrs.event.Language;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what open pages are told, in their language. May block, reading words back from Kafka. */
@Singleton
class NewsRoom implements DeskStreams.Room {
    private static final int EXCERPT = 90;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Changes changes;
    private final Standings standings;
    private final Queue queue;
    private final Presence presence;
    private final SourcesOverview sources;
    private final WallsOverview walls;
    private final Clock clock;

    /** On the thread that asks, which is one. */
    private List<Told> told = List.of();

    private long toldAt = -1;
    private Instant againAt = Instant.MAX;

    NewsRoom(
            Changes changes,
            Standings standings,
            Queue queue,
            Presence presence,
            SourcesOverview sources,
            WallsOverview walls,
            Clock clock) {
        this.changes = changes;
        this.standings = standings;
        this.queue = queue;
        this.presence = presence;
        this.sources = sources;
        this.walls = walls;
        this.clock = clock;
    }

    @Override
    public long end() {
        return changes.end();
    }

    @Override
    public SourcesNews sources(Language language) {
        return SourcesNews.of(sources.view(language));
    }

    @Override
    public Around around(SourcesNews how) {
        return new Around(changes.counts(), decided(), presence.all(), how, walls.view());
    }

    @Override
    public Map.Entry<News, Long> since(long position, @Nullable Around told, Around around, Language language) {
        Changes.Since since = changes.since(position);
        List<Touched> posts = touched(since.posts(), language.words(FindingMessages.class));
        return Map.entry(News.of(clock.instant(), posts, since.tooMany(), told, around), since.end());
    }

    @Override
    public News first(Around around) {
        return News.of(clock.instant(), null, false, null, around);
    }

    private List<Touched> touched(List<PostId> posts, FindingMessages words) {
        List<Standing> now =
                posts.stream().flatMap(post -> standings.find(post).stream()).toList();
        Map<PostId, Queue.Found> found = queue.found(now).stream()
                .collect(Collectors.toMap(each -> each.standing().post(), Function.identity()));
        return now.stream()
                .map(standing -> new Touched(
                        standing.post(),
                        standing.version(),
                        standing.state(),
                        standing.last().by(),
                        Optional.ofNullable(found.get(standing.post()))
                                .map(each -> QueueItem.of(each, words))
                                .orElse(null)))
                .toList();
    }

    /** Put together anew only when something changed, or after a while where words were missing: they may have come. */
    private List<Told> decided() {
        long end = changes.end();
        if (toldAt != end || clock.instant().isAfter(againAt)) {
            told = told(changes.decided());
            toldAt = end;
        }
        return told;
    }

    private List<Told> told(List<Decided> decided) {
        Map<PostId, Standing> now = decided.stream()
                .map(Decided::id)
                .distinct()
                .flatMap(post -> standings.find(post).stream())
                .collect(Collectors.toMap(Standing::post, Function.identity()));
        Map<PostId, Post> words = queue.found(List.copyOf(now.values())).stream()
                .collect(Collectors.toMap(each -> each.standing().post(), Queue.Found::post));
        boolean whole = now.values().stream()
                .allMatch(standing -> standing.words() == null || words.containsKey(standing.post()));
        againAt = whole ? Instant.MAX : clock.instant().plus(AGAIN);
        return decided.stream()
                .map(one -> {
                    Post post = words.get(one.id());
                    Standing standing = now.get(one.id());
                    return new Told(
                            one,
                            post == null ? "" : post.author().name(),
                            post == null ? "" : PlainText.cut(PlainText.line(post.text()), EXCERPT),
                            standing == null ? null : undo(one, standing));
                })
                .toList();
    }

    /** Only the decision that stands can be taken back. */
    private static @Nullable Action undo(Decided decided, Standing now) {
        return decided.version() == now.version()
                ? Reversal.of(now, decided.was()).orElse(null)
                : null;
    }
}
