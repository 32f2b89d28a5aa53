package fr.obsrs.moderation;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Media;
import fr.obsrs.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedWordsTest {
    private static final BlockedWords SHIPPED = new BlockedWords(BlockedWords.shipped());

    static Stream<String> ordinary() throws IOException {
        try (InputStream sentences = BlockedWordsTest.class.getResourceAsStream("/moderation/ordinary.txt")) {
            String all = new String(Objects.requireNonNull(sentences).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void an_ordinary_sentence_waits_for_nobody(String sentence) {
        assertThat(SHIPPED.check(saying(sentence).build())).isEmpty();
    }

    @Test
    void there_are_many_ordinary_sentences() throws IOException {
        assertThat(ordinary()).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quel connard",
                "CONNARD !",
                "« Connard »",
                "l’enculé",
                "l'encule",
                "bande d'enculés",
                "c0nn4rd",
                "c o n n a r d",
                "#connard",
                "@salope",
                "\u0441\u043ennard",
                "con\u200bnard",
                "Va te faire   foutre",
                "fils\nde pute",
                "Fils-de-pute",
                "what a BITCH.",
                "pédé"
            })
    void an_insult_is_found_however_it_is_written(String text) {
        assertThat(SHIPPED.check(saying(text).build())).isNotEmpty();
    }

    @Test
    void only_whole_words_are_found() {
        BlockedWords con = new BlockedWords(List.of("con"));
        assertThat(con.check(
                        saying("concert conseil conteneur Balcon con-texte").build()))
                .containsExactly(new Finding("blocked-words", 33, 36));
        assertThat(con.check(saying("concert conseil conteneur balcon").build()))
                .isEmpty();
    }

    @Test
    void a_group_of_words_is_found_as_a_group_only() {
        BlockedWords group = new BlockedWords(List.of("fils de pute"));
        assertThat(group.check(saying("un fils de bonne famille, de pute").build()))
                .isEmpty();
        assertThat(group.check(saying("fils de").build())).isEmpty();
        assertThat(group.check(saying("ah, FILS DE PUTE !").build()))
                .containsExactly(new Finding("blocked-words", 4, 16));
    }

    @Test
    void a_group_does_not_reach_over_to_what_was_spelt_out_elsewhere() {
        BlockedWords group = new BlockedWords(List.of("gros con"));
        assertThat(group.check(saying("c o n vocation : un plan en gros").build()))
                .isEmpty();
    }

    @Test
    void the_longest_of_several_entries_is_pointed_at() {
        BlockedWords both = new BlockedWords(List.of("ta", "ta gueule"));
        assertThat(both.check(saying("ta gueule").build())).containsExactly(new Finding("blocked-words", 0, 9));
    }

    @Test
    void findings_point_at_the_words_as_written_in_their_order() {
        String text = "😅 Connàrd et c0nnard";
        assertThat(SHIPPED.check(saying(text).build()))
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("Connàrd", "c0nnard");
    }

    @Test
    void what_is_spelt_out_is_told_in_its_place_too() {
        assertThat(SHIPPED.check(saying("c o n n a r d et connard").build()))
                .containsExactly(new Finding("blocked-words", 0, 13), new Finding("blocked-words", 17, 24));
    }

    @Test
    void names_warnings_and_alt_texts_are_looked_at_too() {
        Media media = new Media(Media.Kind.IMAGE, URI.create("https://example.org/"), "connard", 0, 0, List.of());
        Finding somewhere = new Finding("blocked-words", 0, 0);
        assertThat(SHIPPED.check(saying("Bonjour").by("Connard").build())).containsExactly(somewhere);
        assertThat(SHIPPED.check(saying("Bonjour").behind("connard").build())).containsExactly(somewhere);
        assertThat(SHIPPED.check(saying("Bonjour").with(media).build())).containsExactly(somewhere);
    }

    @Test
    void entries_without_letters_find_nothing() {
        BlockedWords none = new BlockedWords(List.of("", " ", "!!!"));
        assertThat(none.check(saying("Bonjour !!!").build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fils de ", "c ", "va te faire ", "gros", "c0", "\u0430 "})
    void a_post_as_long_and_hostile_as_can_be_is_judged_in_no_time(String piece) {
        Post post = saying(piece.repeat(Post.LONGEST_TEXT / piece.length()))
                .behind(piece.repeat(Post.LONGEST_TEXT / piece.length()))
                .build();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SHIPPED.check(post));
    }
}
