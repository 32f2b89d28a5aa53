package fr.obsrs.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovalsTest {
    private static final PostId ONE = PostId.of(Network.REHEARSAL, "one");
    private static final PostId TWO = PostId.of(Network.REHEARSAL, "two");
    private static final PostId UNKNOWN = PostId.of(Network.REHEARSAL, "three");

    private final Removals removals = new Removals("rehearsal", Map.of(ONE, 1, TWO, 2));
    private final List<Integer> found = new ArrayList<>();

    private void scan(String text) {
        removals.scan(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), found::add);
    }

    private static String removal(PostId post) {
        return "id: 1f-7\nevent: remove\ndata: {\"id\":\"" + post + "\"}\n\n";
    }

    @Test
    void posts_that_leave_are_found_over_every_split() {
        String text = removal(ONE) + removal(TWO);
        for (int split = 0; split <= text.length(); split++) {
            found.clear();
            scan(text.substring(0, split));
            scan(text.substring(split));
            assertThat(found).as("split after %d", split).containsExactly(1, 2);
        }
    }

    @Test
    void posts_that_come_and_posts_of_others_are_not() {
        scan("event: post\ndata: {\"id\":\"" + ONE + "\",\"network\":\"rehearsal\"}\n\n" + removal(UNKNOWN));
        scan("data: {\"revision\":\"" + ONE + "\",\"posts\":[{\"id\":\"" + TWO + "\",\"a\":{}}]}\n\n");
        assertThat(found).isEmpty();
    }
}
