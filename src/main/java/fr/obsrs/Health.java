package fr.obsrs;

import fr.obsrs.decision.Ready;
import fr.obsrs.decision.Standings;
import fr.obsrs.topic.Tails;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Live while every topic is followed; ready once the log is replayed. A silent source is neither's business. */
@Singleton
class Health {

    @Produces
    @Liveness
    @Singleton
    HealthCheck following(Tails tails) {
        return () -> HealthCheckResponse.named("topics").status(tails.alive()).build();
    }

    @Produces
    @Readiness
    @Singleton
    HealthCheck replayed(Ready ready, Standings standings) {
        return () -> {
            CompletableFuture<Void> whenReady = ready.whenReady();
            return HealthCheckResponse.named("decisions")
                    .status(whenReady.isDone() && !whenReady.isCompletedExceptionally())
                    .withData("offset", standings.reached())
                    .build();
        };
    }
}
