package fr.obsrs.wall;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of this instance. Thread-safe. */
@Singleton
class Streams {
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    Streams(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("obsrs.wall.streams", List.of(), open);
    }

    void add(Stream stream) {
        open.add(stream);
    }

    void remove(Stream stream) {
        open.remove(stream);
    }

    Set<Stream> all() {
        return open;
    }

    void publish(String room, Buffer frames) {
        open.forEach(stream -> {
            if (stream.room().equals(room)) {
                stream.write(frames);
            }
        });
    }

    void publishToAll(Buffer frames) {
        open.forEach(stream -> stream.write(frames));
    }
}
