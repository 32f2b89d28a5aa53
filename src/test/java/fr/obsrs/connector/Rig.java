package fr.obsrs.connector;

import fr.obsrs.decision.At;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One process with its sources and topics that only remember; posts are judged clean as they come. {@link #restart}
 * keeps the topics and forgets the rest.
 */
public final class Rig {
    public final FakeTime time = new FakeTime();
    public final List<Post> posts = new ArrayList<>();
    public final List<Decision> decisions = new ArrayList<>();
    public final List<String> putAside = new ArrayList<>();
    public final List<Cursor> cursors = new ArrayList<>();
    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Status status = new Status(() -> {});
    private final Map<String, Cursor> saved = new HashMap<>();
    private final Map<String, Map<String, Known>> known = new HashMap<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private final Map<PostId, Standing> standings = new HashMap<>();
    private final Map<String, SourceMeters> meters = new HashMap<>();
    private Mode mode = Mode.MANUAL;
    private Sent sent = new Sent();
    private long offset;
    private int lost;
    private @Nullable Supervisor running;

    /** Runs a source on this thread until time has no further step. */
    public void run(String source, Connector connector) {
        Supervisor supervisor = supervisor(source, connector);
        running = supervisor;
        supervisor.run(memory(source));
    }

    Supervisor supervisor(String source, Connector connector) {
        return new Supervisor(source, connector, topics(), sent, time, meters(source), status, new Random(42));
    }

    /** The run that lasts. */
    Supervisor running() {
        return Objects.requireNonNull(running);
    }

    Memory memory(String source) {
        return memories.computeIfAbsent(source, name -> {
            LocalIds ids = new LocalIds();
            known.getOrDefault(source, Map.of()).values().forEach(ids::put);
            Bookmark bookmark = new Bookmark(source, null, topics(), time, cursor(source));
            return new Memory(bookmark, ids, new Withdrawals(source, topics(), meters(source)), null);
        });
    }

    SourceMeters meters(String source) {
        return meters.computeIfAbsent(source, name -> new SourceMeters(name, metrics, time));
    }

    public void restart() {
        sent = new Sent();
        memories.clear();
        posts.clear();
    }

    /** The next so many writes do not become durable. */
    public void loseNext(int count) {
        lost = count;
    }

    /** From now on clean posts go up by themselves. */
    public void showsAll() {
        mode = Mode.FILTERED;
    }

    public List<String> texts() {
        return posts.stream().map(Post::text).toList();
    }

    public Cursor cursor(String source) {
        return saved.getOrDefault(source, Cursor.NONE);
    }

    /** Where a post stands; fails where nobody judged or decided. */
    public Standing standing(PostId post) {
        return Optional.ofNullable(standings.get(post)).orElseThrow();
    }

    private CompletionStage<Void> written(Runnable write) {
        if (lost > 0) {
            lost--;
            return CompletableFuture.failedFuture(new IllegalStateException("no Kafka"));
        }
        write.run();
        return CompletableFuture.completedFuture(null);
    }

    private void fold(Decision.OnPost decision) {
        House house = new ModeSet(UUID.randomUUID(), mode, "admin").after(House.EMPTY);
        decision.after(standings.get(decision.post()), new At(offset++, time.now()), house)
                .ifPresent(standing -> standings.put(decision.post(), standing));
    }

    private Judged clean(Post post) {
        return new Judged(
                UUID.randomUUID(),
                post.id(),
                post.revision(),
                post.source(),
                post.editedAt(),
                new Place(0, offset),
                post.room(),
                AuthorKey.of(post.network(), post.author()),
                Outcome.CLEAN,
                List.of());
    }

    Topics topics() {
        return new Topics() {
            @Override
            public CompletionStage<Void> append(Post post) {
                return written(() -> {
                    posts.add(post);
                    fold(clean(post));
                });
            }

            @Override
            public CompletionStage<Void> decide(Decision decision) {
                return written(() -> {
                    decisions.add(decision);
                    fold((Decision.OnPost) decision);
                });
            }

            @Override
            public CompletionStage<Void> putAside(String source, String key, byte[] value, String reason) {
                putAside.add(key + ": " + reason);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<Void> save(String source, Cursor cursor) {
                saved.put(source, cursor);
                cursors.add(cursor);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<Void> save(String source, Known what) {
                return written(() ->
                        known.computeIfAbsent(source, none -> new HashMap<>()).put(what.local(), what));
            }

            @Override
            public Optional<Standing> standing(PostId post) {
                return Optional.ofNullable(standings.get(post));
            }
        };
    }
}
