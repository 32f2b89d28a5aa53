package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which addresses are asked for, and what ids say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void four_hashtags_fit_into_one_request_and_the_first_leads_each() {
        assertThat(Timeline.of(List.of("a"))).extracting(Timeline::name).containsExactly("a");
        assertThat(Timeline.of(List.of("a", "b", "c", "d")))
                .extracting(Timeline::name)
                .containsExactly("a+b+c+d");
        assertThat(Timeline.of(List.of("a", "b", "c", "d", "e")))
                .extracting(Timeline::name)
                .containsExactly("a+b+c+d", "a+e");
    }

    @Test
    void hashtags_are_encoded() {
        assertThat(new Timeline(List.of("évaluation")).page(URI.create("https://m.example"), Optional.of("a+b")))
                .hasToString("https://m.example/api/v1/timelines/tag/%C3%A9valuation?limit=40&min_id=a%2Bb");
    }

    @Test
    void only_ids_of_mastodon_tell_their_time() {
        assertThat(StatusIds.tellsTime(id("2026-11-24T09:40:12Z"), NOW)).isTrue();
        assertThat(StatusIds.tellsTime(id("2026-12-24T09:40:12Z"), NOW)).isFalse();
        assertThat(StatusIds.tellsTime("12345", NOW)).isFalse();
        assertThat(StatusIds.tellsTime("710276823342239744", NOW)).isFalse();
        assertThat(StatusIds.tellsTime("99999999999999999999", NOW)).isFalse();
        assertThat(StatusIds.tellsTime("9999999999999999999", NOW)).isFalse();
        assertThat(StatusIds.tellsTime("01FC3GSQ8A3MMJ43BPZSGEG29M", NOW)).isFalse();
        assertThat(StatusIds.tellsTime("", NOW)).isFalse();
    }

    @Test
    void the_overlap_is_five_minutes_where_that_means_something() {
        assertThat(StatusIds.withOverlap(id("2026-11-24T09:40:12Z"), NOW)).isEqualTo(id("2026-11-24T09:35:12Z"));
        assertThat(StatusIds.withOverlap("01FC3GSQ8A3MMJ43BPZSGEG29M", NOW)).isEqualTo("01FC3GSQ8A3MMJ43BPZSGEG29M");
    }

    @Test
    void decimal_ids_sort_by_length_then_text_and_others_as_their_page_does() {
        assertThat(StatusIds.newest(List.of("9", "100", "20"))).contains("100");
        assertThat(StatusIds.newest(List.of("b", "c", "a"))).contains("b");
        assertThat(StatusIds.newest(List.of())).isEmpty();
        assertThat(StatusIds.later("100", "99")).isEqualTo("100");
        assertThat(StatusIds.later("a", "b")).isEqualTo("b");
    }

    private static String id(String at) {
        return Long.toString(Instant.parse(at).toEpochMilli() << 16);
    }
}
