package fr.obsrs.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagsTest {
    private static final Hashtags OURS = new Hashtags(List.of("ObsRS", "#Éducation"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ObsRS",
                "#obsrs",
                "#OBSRS !",
                "Vive #ObsRS.",
                "Vive #ObsRS, toujours",
                "(#ObsRS)",
                "«\u00a0#ObsRS\u00a0»",
                "l’atelier\n#ObsRS",
                "\uff03ObsRS",
                "#\uff2f\uff42\uff53\uff32\uff33",
                "😅#ObsRS",
                "بدأت #ObsRS الآن",
                "#ObsRS-2026",
                "#ObsRS's",
                "#Éducation",
                "#E\u0301ducation",
                "https://example.org/ #ObsRS"
            })
    void a_post_with_our_hashtag_is_ours(String text) {
        assertThat(OURS.in(text, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ObsRS",
                "# ObsRS",
                "#ObsRS2026",
                "#ObsRS_2026",
                "#monObsRS",
                "#Obs RS",
                "abc#ObsRS",
                "&#ObsRS;",
                "##ObsRS",
                "#Education",
                "https://example.org/page#ObsRS",
                "https://example.org/#ObsRS",
                "https://example.org/?q=#ObsRS",
                "https://example.org/a-#ObsRS",
                "HTTPS://example.org/(a)#ObsRS",
                "#\u041ebsRS"
            })
    void a_post_without_it_is_not(String text) {
        assertThat(OURS.in(text, List.of())).isFalse();
    }

    @Test
    void what_the_network_lists_counts_with_or_without_its_sign() {
        assertThat(OURS.in("", List.of("autre", "obsrs"))).isTrue();
        assertThat(OURS.in("", List.of("#OBSRS"))).isTrue();
        assertThat(OURS.in("", List.of("obsrs2026", ""))).isFalse();
    }

    @Test
    void hashtags_of_all_scripts_are_found_as_written() {
        assertThat(found("#café #職員会議 #اللقاء #می\u200cخواهم #Привет #col·lectiu"))
                .containsExactly("café", "職員会議", "اللقاء", "می\u200cخواهم", "Привет", "col·lectiu");
    }

    @Test
    void full_width_signs_begin_a_tag_too() {
        assertThat(found("\uff03東京 です")).containsExactly("東京");
    }

    @Test
    void a_number_is_no_hashtag() {
        assertThat(found("nous sommes #1, ticket #2026 et #2026a")).containsExactly("2026a");
    }

    @Test
    void a_wall_without_hashtags_takes_no_post_for_its_own() {
        assertThat(new Hashtags(List.of()).in("#ObsRS", List.of("ObsRS"))).isFalse();
    }

    private static List<String> found(String text) {
        return Hashtags.find(text).stream().map(tag -> tag.group(1)).toList();
    }
}
