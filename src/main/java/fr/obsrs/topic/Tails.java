package fr.obsrs.topic;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens tails, and closes them all when the process stops. */
@Singleton
public class Tails {
    private final Kafka kafka;
    private final List<Tail> open = new CopyOnWriteArrayList<>();

    Tails(Kafka kafka) {
        this.kafka = kafka;
    }

    /** Starts to follow a topic at once. */
    public Tail follow(Topic topic, Tail.Reader reader) {
        Tail tail = new Tail(kafka.consumer(), topic, reader);
        open.add(tail);
        return tail;
    }

    /** Whether all tails live. */
    public boolean alive() {
        return open.stream().noneMatch(Tail::failed);
    }

    void stop(@Observes ShutdownEvent stopping) {
        open.parallelStream().forEach(Tail::close);
    }
}
