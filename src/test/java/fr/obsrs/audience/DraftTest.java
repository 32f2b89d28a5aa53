package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.event.Room;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final List<Room> ROOMS = List.of(new Room("atelier-4", 4, "Au secours", List.of()));
    private static final Ticket TICKET = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");

    @Test
    void one_to_sixty_characters_sign_and_one_to_five_hundred_say_something() {
        assertThat(flaws("A", "b", null)).isEmpty();
        assertThat(flaws("😅".repeat(60), "😅".repeat(500), "atelier-4")).isEmpty();
    }

    @Test
    void a_character_too_many_is_named_by_its_field() {
        assertThat(flaws("a".repeat(61), "b", null)).containsExactly(Flaw.NAME_LONG);
        assertThat(flaws("a", "b".repeat(501), null)).containsExactly(Flaw.TEXT_LONG);
        assertThat(Flaw.NAME_LONG.field()).isEqualTo("name");
        assertThat(Flaw.TEXT_LONG.field()).isEqualTo("text");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_form() {
        assertThat(flaws(null, " \n ", "atelier-9"))
                .containsExactly(Flaw.TEXT_MISSING, Flaw.NAME_MISSING, Flaw.ROOM_UNKNOWN);
    }

    @Test
    void an_empty_room_is_the_whole_event() {
        assertThat(draft("a", "b", " ").room()).isNull();
    }

    @Test
    void spaces_around_do_not_count() {
        assertThat(flaws("a", " " + "b".repeat(500) + "\r\n", null)).isEmpty();
    }

    @Test
    void a_post_says_what_was_typed_and_nothing_of_who_typed_it() {
        Post post = draft("Ana", "Bonjour #ObsRS, voir https://example.org/a.", "atelier-4")
                .post(TICKET, NOW);

        assertThat(post.network()).isEqualTo(Network.FORM);
        assertThat(post.id()).isEqualTo(TICKET.post());
        assertThat(post.source()).isEqualTo("form");
        assertThat(post.author().name()).isEqualTo("Ana");
        assertThat(post.author().handle()).isNull();
        assertThat(post.author().url()).isNull();
        assertThat(post.url()).isNull();
        assertThat(post.room()).isEqualTo("atelier-4");
        assertThat(post.tags()).containsExactly("ObsRS");
        assertThat(post.spans()).extracting(Span::kind).containsExactly(Span.Kind.HASHTAG, Span.Kind.LINK);
        assertThat(post.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void two_posts_of_one_person_share_no_identity() {
        Draft draft = draft("Ana", "Bonjour", null);
        Post other = draft.post(new Ticket("BAAAAAAAAAAAAAAAAAAAAA"), NOW);
        assertThat(draft.post(TICKET, NOW).authorKey()).isNotEqualTo(other.authorKey());
    }

    @Test
    void the_ticket_is_nowhere_in_its_post() {
        assertThat(draft("Ana", "Bonjour", null).post(TICKET, NOW).toString()).doesNotContain(TICKET.value());
    }

    @Test
    void as_many_hashtags_as_fit_still_make_a_post() {
        Post post = draft("Ana", "#a ".repeat(166), null).post(TICKET, NOW);
        assertThat(post.tags()).hasSize(166);
    }

    private static List<Flaw> flaws(@Nullable String name, @Nullable String text, @Nullable String room) {
        return draft(name, text, room).flaws(ROOMS);
    }

    private static Draft draft(@Nullable String name, @Nullable String text, @Nullable String room) {
        return Draft.of(Submission.of(name, text, room, null, null, null));
    }
}
