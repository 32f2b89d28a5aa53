package fr.obsrs.desk;

import com.github.benmanes.caffeine.cache.Ticker;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.Writer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Who has the desk open, on whichever instance, and which post each is on. Worth nothing late: nobody waits. Thread-safe. */
@Singleton
class Presence implements DeskStreams.Door {
    /** Said again after a third of it. */
    static final Duration FRESH = Duration.ofSeconds(30);

    /**
     * One person, however many pages.
     *
     * @param posts what this person is on
     */
    record Someone(String name, List<PostId> posts) {}

    private final Tails tails;
    private final Writer writer;
    private final Attendance attendance = new Attendance(Ticker.systemTicker());

    Presence(Tails tails, Writer writer) {
        this.tails = tails;
        this.writer = writer;
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        Tail tail = tails.follow(Topic.SIGNALS, attendance::read);
        var unused = tail.caughtUp().thenRun(attendance::begin);
    }

    /** In the order of their names. */
    List<Someone> all() {
        return attendance.all();
    }

    @Override
    public void say(String page, String name, @Nullable PostId post) {
        write(new Here(Here.TYPE, page, name, post, false));
    }

    @Override
    public void repeat(String page, String name) {
        say(page, name, attendance.on(page));
    }

    @Override
    public void leave(String page, String name) {
        write(new Here(Here.TYPE, page, name, null, true));
    }

    private void write(Here here) {
        var unused = writer.append(new ProducerRecord<>(
                Topic.SIGNALS.topicName(),
                0,
                Attendance.PREFIX + here.page(),
                Attendance.SCHEMA.write(here),
                List.of(Attendance.SCHEMA.header())));
    }
}
