package fr.obsrs.moderation;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.Post;
import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Place;
import fr.obsrs.topic.Posts;
import fr.obsrs.topic.UnreadableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/**
 * The moderation stream, from {@code posts} to {@code judged}: at least once, so that a redelivered post is judged again
 * and changes nothing.
 */
@ApplicationScoped
class Moderation {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Rules rules;
    private final Standings standings;
    private final Event event;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    Moderation(Rules rules, Standings standings, Event event, DeadLetters deadLetters, MeterRegistry metrics) {
        this.rules = rules;
        this.standings = standings;
        this.event = event;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * Not before the log of decisions is known here: words, switches and banned authors are in it. In the order of each
     * partition, on a worker that takes what has gathered in one go: with a hop to a worker and
     * back for each post, a busy machine's queue for the processor would be the limit.
     */
    @Incoming("posts")
    @Outgoing("judged")
    Multi<Message<byte[]>> judge(Multi<Message<byte[]>> received) {
        return Uni.createFrom()
                .completionStage(standings.replayed())
                .onItem()
                .transformToMulti(known -> received)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::judge)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** Nothing for a tombstone, and for what cannot be read: that counts as read once it is durably put aside. */
    private Optional<Message<byte[]>> judge(Message<byte[]> received) {
        IncomingKafkaRecordMetadata<?, ?> origin =
                received.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        String key = (String) origin.getKey();
        byte[] value = received.getPayload();
        Place place = new Place(origin.getPartition(), origin.getOffset());
        try {
            return value == null
                    ? done(received)
                    : Optional.of(judged(received, Posts.read(key, origin.getHeaders(), value), place));
        } catch (UnreadableException e) {
            putAside(origin, place, key, value, String.valueOf(e.getMessage()), received);
        } catch (RuntimeException | StackOverflowError e) {
            // One post must never end the stream, whatever it does to us.
            Log.errorf(e, "A post could not be judged (partition=%d, offset=%d)", place.partition(), place.offset());
            putAside(origin, place, key, value, e.getClass().getSimpleName(), received);
        }
        return Optional.empty();
    }

    /** Until it is durable: only then the record counts as read. */
    private void putAside(
            IncomingKafkaRecordMetadata<?, ?> origin,
            Place place,
            String key,
            byte[] value,
            String reason,
            Message<byte[]> received) {
        String at = origin.getTopic() + "-" + place.partition() + "@" + place.offset();
        var unused = deadLetters.put(at, key, value, reason).whenComplete((durable, failure) -> {
            if (failure == null) {
                var acknowledged = received.ack();
            } else {
                CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> putAside(origin, place, key, value, reason, received));
            }
        });
    }

    private Message<byte[]> judged(Message<byte[]> received, Post post, Place place) {
        Rules.Verdict verdict = rules.judge(post);
        metrics.counter(
                        "obsrs.posts.judged",
                        "outcome",
                        verdict.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
        ProducerRecord<String, byte[]> decision = Decisions.record(new Judged(
                UUID.nameUUIDFromBytes((place + " " + post.id()).getBytes(StandardCharsets.UTF_8)),
                post.id(),
                post.revision(),
                post.source(),
                post.editedAt(),
                place,
                event.roomOf(post).map(Room::id).orElse(null),
                post.authorKey(),
                verdict.outcome(),
                verdict.findings()));
        return received.withPayload(decision.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(decision.key())
                        .withPartition(decision.partition())
                        .withHeaders(decision.headers())
                        .build());
    }

    private static Optional<Message<byte[]>> done(Message<byte[]> received) {
        var unused = received.ack();
        return Optional.empty();
    }
}
