package fr.obsrs.wall;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Topic;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one screen shows, as {@code signals} carries it: by the screen's own word, which proves nothing. Names nobody, and
 * no address.
 *
 * @param type always {@link #TYPE}: the topic carries other signals, too
 * @param screen a tab of a browser: 32 random hexadecimal digits
 * @param room nothing for the common wall
 * @param view {@code posts}, {@code empty}, or {@code pause} for the neutral slide
 * @param revision up to where it has read the wall; nothing before its first whole wall
 * @param frames painted since its last signal; 0 when it is frozen or hidden
 * @param posts how many posters hang on it
 * @param width of its window, in pixels of the page
 */
record ScreenSignal(
        String type,
        String screen,
        @Nullable String room,
        String view,
        boolean curtain,
        @Nullable String revision,
        int frames,
        int posts,
        int width,
        int height,
        boolean visible) {
    static final String TYPE = "screen";
    private static final Schema<ScreenSignal> SCHEMA = new Schema<>("signal.v1", ScreenSignal.class);

    ProducerRecord<String, byte[]> toRecord() {
        return new ProducerRecord<>(Topic.SIGNALS.topicName(), 0, screen, SCHEMA.write(this), List.of(SCHEMA.header()));
    }
}
