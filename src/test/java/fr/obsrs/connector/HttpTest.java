package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.obsrs.connector.mastodon.FakeMastodon;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpTest {
    private final FakeMastodon server = FakeMastodon.start();
    private final Http http = new Http("test", Optional.empty(), Duration.ofMillis(300));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_answer_that_begins_and_never_ends_is_given_up() {
        server.stalls();
        assertThatThrownBy(() -> http.get(server.url()))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("no full answer");
    }

    @Test
    void an_answer_of_two_mebibytes_is_read_and_a_larger_one_is_not() throws Exception {
        server.answersMebibytes(2);
        assertThat(http.get(server.url()).body()).hasSize(2 << 20);
        server.answersMebibytes(3);
        assertThatThrownBy(() -> http.get(server.url())).hasMessageContaining("answer over 2097152 bytes");
    }

    @Test
    void a_server_that_is_not_there_is_unreachable_in_a_few_words() {
        assertThatThrownBy(() -> http.get(URI.create("http://nobody.invalid/")))
                .isInstanceOf(SourceException.class)
                .hasMessageMatching("unknown host|no full answer.*|ConnectException.*");
        server.close();
        assertThatThrownBy(() -> http.get(server.url()))
                .isInstanceOf(SourceException.class)
                .message()
                .startsWith("ConnectException")
                .hasSizeLessThan(100);
    }
}
