package fr.obsrs.decision;

import fr.obsrs.topic.Contents;
import fr.obsrs.topic.PostKey;
import fr.obsrs.topic.Posts;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Erasure is level-triggered: words whose post is withdrawn or erased leave memory with the decision, and are buried in
 * the log whenever they are found there, also when they come again.
 */
@Singleton
class Janitor implements Change.Listener {
    private static final long EVERY_MINUTES = 5;

    private final Contents contents;
    private final Posts posts;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "janitor"));

    Janitor(Contents contents, Posts posts) {
        this.contents = contents;
        this.posts = posts;
    }

    @Override
    public void changed(Change change) {
        if (change.after() != null && change.after().state().isFinal() && change.before() != null) {
            Judged words = change.before().words();
            if (words != null) {
                contents.forget(new PostKey(words.post(), words.revision()));
            }
        }
    }

    void start(@Observes StartupEvent starting, Ready ready, Standings standings) {
        var unused = ready.whenReady().thenRun(() -> begin(standings));
    }

    private void begin(Standings standings) {
        var unusedRound = rounds.scheduleWithFixedDelay(() -> sweep(standings), 0, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A round that fails is not the last one. */
    private void sweep(Standings standings) {
        try {
            bury(standings);
        } catch (RuntimeException e) {
            Log.warnf("A round of the janitor failed (cause=%s)", e.getMessage());
        }
    }

    private void bury(Standings standings) {
        List<PostKey> gone = contents.keys()
                .filter(key -> standings
                        .find(key.post())
                        .filter(found -> found.state().isFinal())
                        .isPresent())
                .toList();
        gone.forEach(posts::bury);
        if (!gone.isEmpty()) {
            Log.infof("Buried what was withdrawn or erased (revisions=%d)", gone.size());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.shutdownNow();
    }
}
