package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.desk.News.Board;
import fr.obsrs.desk.News.SourcesNews;
import fr.obsrs.desk.News.Told;
import fr.obsrs.desk.News.Touched;
import fr.obsrs.event.Language;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.time.Clock;
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

    private final Changes changes;
    private final Standings standings;
    private final Queue queue;
    private final Presence presence;
    private final SourcesOverview sources;
    private final WallsOverview walls;
    private final Clock clock;

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
    public Board board(SourcesNews how) {
        return new Board(changes.counts(), told(changes.deeds()), presence.all(), how, walls.view());
    }

    @Override
    public Map.Entry<News, Long> since(long position, @Nullable Board told, Board board, Language language) {
        Changes.Since since = changes.since(position);
        List<Touched> posts = touched(since.posts(), language.words(FindingMessages.class));
        return Map.entry(News.of(clock.instant(), posts, since.tooMany(), told, board), since.end());
    }

    @Override
    public News first(Board board) {
        return News.of(clock.instant(), null, false, null, board);
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

    private List<Told> told(List<Deed> deeds) {
        List<Standing> now = deeds.stream()
                .map(Deed::id)
                .distinct()
                .flatMap(post -> standings.find(post).stream())
                .toList();
        Map<PostId, Long> versions = now.stream().collect(Collectors.toMap(Standing::post, Standing::version));
        Map<PostId, Post> words = queue.found(now).stream()
                .collect(Collectors.toMap(each -> each.standing().post(), Queue.Found::post));
        return deeds.stream()
                .map(deed -> {
                    Post post = words.get(deed.id());
                    return new Told(
                            deed,
                            post == null ? "" : post.author().name(),
                            post == null ? "" : excerpt(post.text()),
                            versions.getOrDefault(deed.id(), -1L) == deed.version());
                })
                .toList();
    }

    /** Never ends in half a character. */
    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }
}
