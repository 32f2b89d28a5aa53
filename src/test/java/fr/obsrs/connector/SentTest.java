package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentTest {
    private final Sent sent = new Sent();

    @Test
    void the_same_words_are_news_once_also_from_another_server() {
        assertThat(sent.isNew(post("one", "bonjour"))).isTrue();
        assertThat(sent.isNew(post("one", "bonjour"))).isFalse();
        assertThat(sent.isNew(post("two", "bonjour"))).isFalse();
    }

    @Test
    void words_that_were_changed_and_restored_are_news_again() {
        sent.isNew(post("one", "bonjour"));
        assertThat(sent.isNew(post("one", "bonsoir"))).isTrue();
        assertThat(sent.isNew(post("one", "bonjour"))).isTrue();
    }

    @Test
    void a_server_that_has_not_heard_of_an_edit_does_not_undo_it() {
        sent.isNew(post("one", "bonjour"));
        sent.isNew(post("two", "bonjour"));
        assertThat(sent.isNew(post("one", "bonsoir"))).isTrue();
        assertThat(sent.isNew(post("two", "bonjour"))).isFalse();
        assertThat(sent.isNew(post("two", "bonsoir"))).isFalse();
    }

    @Test
    void what_did_not_become_durable_is_news_again() {
        sent.isNew(post("one", "bonjour"));
        sent.forget(post("one", "bonjour").id());
        assertThat(sent.isNew(post("one", "bonjour"))).isTrue();
    }

    private static Post post(String source, String text) {
        return new Post(
                PostId.of(Network.WEB, "1"),
                Network.WEB,
                source,
                null,
                new Author("ana", "Ana", null, null),
                text,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                FakeTime.START,
                null);
    }
}
