package fr.obsrs.decision;

import fr.obsrs.topic.Contents;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Whether this instance knows enough to show anything: decisions replayed, a mode known, the words found. */
@Singleton
public class Ready {
    private final Standings standings;
    private final FirstMode firstMode;
    private final Contents contents;

    Ready(Standings standings, FirstMode firstMode, Contents contents) {
        this.standings = standings;
        this.firstMode = firstMode;
        this.contents = contents;
    }

    /** Completes once it does; to be asked after the start only. */
    public CompletableFuture<Void> whenReady() {
        return CompletableFuture.allOf(standings.replayed(), firstMode.known(), contents.caughtUp());
    }
}
