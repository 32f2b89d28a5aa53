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
    private final Set<Viewer> open = ConcurrentHashMap.newKeySet();

    Streams(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("obsrs.wall.streams", List.of(), open);
    }

    void add(Viewer viewer) {
        open.add(viewer);
    }

    void remove(Viewer viewer) {
        open.remove(viewer);
    }

    Set<Viewer> all() {
        return open;
    }

    void publish(String room, Buffer frames) {
        open.forEach(viewer -> {
            if (viewer.room().equals(room)) {
                viewer.write(frames);
            }
        });
    }

    void publishToAll(Buffer frames) {
        open.removeIf(Viewer::isGone);
        open.forEach(viewer -> viewer.write(frames));
    }
}
