package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.MemoryLog;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class ModerationTest {

    @Test
    @SuppressWarnings("NullAway")
    void judges_nothing_before_words_and_bans_are_known() {
        AtomicBoolean asked = new AtomicBoolean();
        Multi<Message<byte[]>> posts = Multi.createFrom()
                .items(Message.of(new byte[0]))
                .onSubscription()
                .invoke(() -> asked.set(true));
        Moderation moderation = new Moderation(null, new MemoryLog().standings, null, null, null);
        var waiting = moderation.judge(posts).subscribe().with(judged -> {});
        assertThat(asked).isFalse();
        waiting.cancel();
    }
}
