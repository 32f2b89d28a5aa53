package fr.obsrs.topic;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostKeyTest {
    private static final Revision REVISION = new Revision("0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @CsvSource({"1,0", "2,5", "3,2", "4,0", "at://did:plc:1/app.bsky.feed.post/1,1"})
    void a_post_stays_in_its_partition_between_releases(String nativeId, int partition) {
        assertThat(new PostKey(PostId.of(Network.MASTODON, nativeId), REVISION).partition())
                .isEqualTo(partition);
    }

    @Test
    void all_revisions_of_one_post_are_in_one_partition() {
        List<PostKey> keys = IntStream.range(0, 50)
                .mapToObj(edit -> PostKey.of(saying("words " + edit).build()))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.stream().map(PostKey::partition).distinct()).hasSize(1);
    }

    @Test
    void posts_spread_over_all_partitions() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(number -> new PostKey(PostId.of(Network.FORM, "" + number), REVISION).partition())
                        .distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_key_reads_back() {
        PostKey key = PostKey.of(saying("Bonjour").build());
        assertThat(PostKey.parse(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "form-0123456789abcdef0123456789abcdef",
                "form-0123456789abcdef0123456789abcdef@",
                "@0123456789abcdef0123456789abcdef",
                "form-0123456789abcdef0123456789abcdef@0123456789abcdef0123456789abcdef@"
            })
    void anything_else_is_no_key(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> PostKey.parse(key));
    }
}
