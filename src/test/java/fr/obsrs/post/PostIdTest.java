package fr.obsrs.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {

    @Test
    void the_id_of_a_post_never_changes_between_releases() {
        assertThat(PostId.of(Network.MASTODON, "https://example.social/users/ana/statuses/1")
                        .value())
                .isEqualTo("mastodon-ba8e7b943c18fce9b1ddeeaeb31f3362");
    }

    @Test
    void the_same_native_id_on_two_networks_is_two_posts() {
        assertThat(PostId.of(Network.MASTODON, "1")).isNotEqualTo(PostId.of(Network.BLUESKY, "1"));
    }

    @Test
    void case_and_spaces_of_a_native_id_count() {
        assertThat(PostId.of(Network.FEED, "a")).isNotEqualTo(PostId.of(Network.FEED, "A"));
        assertThat(PostId.of(Network.FEED, "a")).isNotEqualTo(PostId.of(Network.FEED, "a "));
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void an_id_of_every_network_reads_back_and_fits_into_an_address_of_ours(Network network) {
        PostId id = PostId.of(network, "émoji 😅 / ?");
        assertThat(new PostId(id.toString())).isEqualTo(id);
        assertThat(id.value()).matches(network + "-[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mastodon",
                "mastodon-",
                "mastodon-0123456789abcdef0123456789abcde",
                "mastodon-0123456789abcdef0123456789abcdef0",
                "mastodon-0123456789ABCDEF0123456789ABCDEF",
                "mastodon-0123456789abcdef0123456789abcdef\n",
                "Mastodon-0123456789abcdef0123456789abcdef",
                "twitter-0123456789abcdef0123456789abcdef",
                "../-0123456789abcdef0123456789abcdef"
            })
    void anything_else_is_no_id(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new AuthorKey(value));
    }

    @Test
    void the_key_of_an_author_says_nothing_of_who_it_is() {
        AuthorKey key =
                AuthorKey.of(Network.MASTODON, new Author("https://example.social/users/ana", "Ana", null, null));
        assertThat(key.toString()).startsWith("mastodon-").doesNotContain("ana@", "users", "example");
    }
}
