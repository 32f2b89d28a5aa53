package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HookTest {
    private final AtomicLong now = new AtomicLong();
    private final Bucket pace = new Hook("zap", new Credentials(List.of(), List.of()), now::get).pace();

    private long taken(int wanted) {
        return IntStream.range(0, wanted).filter(each -> pace.tryConsume(1)).count();
    }

    @Test
    void a_tool_that_catches_up_may_send_many_at_once_and_then_so_many_a_second() {
        assertThat(taken(1_000)).isEqualTo(Hook.BURST);
        assertThat(taken(1)).isZero();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(taken(1_000)).isEqualTo(40);
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(taken(1_000)).isEqualTo(Hook.BURST);
    }
}
