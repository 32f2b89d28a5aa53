package fr.obsrs.connector;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run's way to the topics: what is handed over flows without waiting, bookmarks wait for all before them. */
final class Delivery implements Handover {
    private final String source;
    private final Topics topics;
    private final Sent sent;
    private final Memory memory;
    private final SourceMeters meters;
    private final Status status;
    private final Runnable onHeard;
    private final UnderWay underWay = new UnderWay();

    private record Watched(String local, Standing standing) {}

    Delivery(
            String source,
            Topics topics,
            Sent sent,
            Memory memory,
            SourceMeters meters,
            Status status,
            Runnable onHeard) {
        this.source = source;
        this.topics = topics;
        this.sent = sent;
        this.memory = memory;
        this.meters = meters;
        this.status = status;
        this.onHeard = onHeard;
    }

    /** Says again what an earlier run could not make durable. */
    void begin() throws SourceException, InterruptedException {
        for (Decision.OnPost decision : memory.withdrawals().unsure()) {
            underWay.begin(() -> memory.withdrawals().write(decision));
        }
    }

    @Override
    public void heard() {
        meters.heard();
        onHeard.run();
    }

    @Override
    public void reading(Reading how) {
        status.reading(how);
    }

    @Override
    public void post(Post post) throws SourceException, InterruptedException {
        underWay.requireNoneLost();
        if (!sent.isNew(post)) {
            return;
        }
        memory.withdrawals().isBack(post.id());
        try {
            underWay.begin(() -> topics.append(post).whenComplete((done, failure) -> {
                if (failure == null) {
                    meters.posted();
                } else {
                    sent.forget(post.id());
                }
            }));
        } catch (SourceException | InterruptedException e) {
            // It was not even begun.
            sent.forget(post.id());
            throw e;
        }
    }

    @Override
    public void post(LocalId local, Post post) throws SourceException, InterruptedException {
        Known known = known(local.value());
        if (known == null || !known.gone()) {
            learn(new Known(local.value(), post.id(), local.home(), false, memory.server()));
            post(post);
        } else if (known.post() == null) {
            // Its words stay outside: a post that is gone before it comes needs none.
            takeBack(new Known(local.value(), post.id(), local.home(), false, memory.server()), post.id());
        }
    }

    @Override
    public void gone(String local) throws SourceException, InterruptedException {
        Known known = known(local);
        if (known == null) {
            if (LocalId.isOne(local)) {
                learn(new Known(local, null, false, true, memory.server()));
            }
        } else if (!known.gone() && known.post() != null) {
            takeBack(known, known.post());
        }
    }

    @Override
    public void gone(PostId post) throws SourceException, InterruptedException {
        underWay.begin(() -> memory.withdrawals().gone(post, false));
        sent.forget(post);
    }

    @Override
    public void left(PostId post, boolean home, @Nullable Instant editedAt)
            throws SourceException, InterruptedException {
        if (topics.standing(post).isEmpty() && sent.isFrom(source, post)) {
            throw SourceException.unreachable("a post that it brought was not judged before it left again");
        }
        underWay.begin(() -> memory.withdrawals().left(post, home, editedAt));
        sent.forget(post);
    }

    private @Nullable Known known(String local) {
        Known known = memory.ids().find(local);
        return known != null && known.isOf(memory.server()) ? known : null;
    }

    /**
     * That an id is gone is remembered after the decision only: a crash between the two repeats it. Of hearsay nothing is
     * remembered: it may be said again when there is something to hold.
     */
    private void takeBack(Known known, PostId post) throws SourceException, InterruptedException {
        boolean settles = known.home() || isOurs(post);
        underWay.begin(() -> memory.withdrawals()
                .gone(post, known.home())
                .thenCompose(decided -> settles ? remember(known.asGone()) : CompletableFuture.completedFuture(null)));
        sent.forget(post);
    }

    /** Whether this source brought the words that stand, or nobody did yet. */
    private boolean isOurs(PostId post) {
        return topics.standing(post)
                .map(Standing::words)
                .map(words -> words.source().equals(source))
                .orElse(true);
    }

    private void learn(Known known) throws SourceException, InterruptedException {
        if (!known.equals(memory.ids().find(known.local()))) {
            underWay.begin(() -> remember(known));
        }
    }

    private CompletionStage<Void> remember(Known known) {
        memory.ids().put(known);
        return topics.save(source, known).whenComplete((done, failure) -> {
            if (failure != null) {
                memory.ids().forget(known.local());
            }
        });
    }

    @Override
    public List<String> watched() {
        return memory.ids().all().stream()
                .flatMap(this::watched)
                .sorted(Comparator.comparing((Watched each) -> !each.standing().isShown())
                        .thenComparing(each -> each.standing().version(), Comparator.reverseOrder()))
                .map(Watched::local)
                .toList();
    }

    private Stream<Watched> watched(Known known) {
        if (known.post() == null || known.gone() || !known.isOf(memory.server())) {
            return Stream.empty();
        }
        Optional<Standing> standing = topics.standing(known.post());
        return standing
                .filter(it -> it.state() == State.SHOWN || it.state() == State.WAITING)
                .filter(it -> known.home()
                        || (it.words() != null && it.words().source().equals(source)))
                .map(it -> new Watched(known.local(), it))
                .stream();
    }

    @Override
    public void unreadable(String key, byte[] value, String reason) {
        if (sent.isNewUnreadable(source, key)) {
            var unused = topics.putAside(source, key, value, reason);
        }
    }

    @Override
    public void reached(Cursor cursor) throws SourceException, InterruptedException {
        underWay.await();
        memory.bookmark().reached(cursor);
    }
}
