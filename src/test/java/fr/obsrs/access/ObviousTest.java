package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObviousTest {
    private final Obvious obvious = new Obvious(Stream.of("#ObsRS", "Les Assises du Numérique", "Assises26"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "            ",
                "!!!!!!!!!!!!",
                "121212121212",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "azertyuiop12",
                "AZERTYUIOP!!",
                "qwertyuiop[]",
                "motdepasse12",
                "Mot de passe 2026",
                "mot-de-passe, mot de passe",
                "M0tDePasse!!",
                "password1234",
                "P@ssw0rd2026",
                "passwordpassword",
                "ｐａｓｓｗｏｒｄ１２３４",
                "correct horse battery staple",
                "ObsRS2026ObsRS",
                "#obsrs #obsrs",
                "Assises du numerique",
                "AssisesNumérique26",
                "amina.durand",
                "Amina Durand 1",
                "aminaaminaamina",
                "Durand-azerty-2026"
            })
    void what_is_tried_first_is_obvious(String passphrase) {
        assertThat(obvious.is(passphrase, "Amina.Durand")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "un mur, cinq ateliers",
                "une autre phrase de passe",
                "une phrase toute neuve",
                "encore une autre phrase",
                "la passoire d’Amina fuit",
                "839204718265",
                "§$%&/()=?!*+",
                "高い壁に貼るポスターの夜"
            })
    void what_only_one_person_says_is_not(String passphrase) {
        assertThat(obvious.is(passphrase, "Amina.Durand")).isFalse();
    }

    @Test
    void the_name_of_another_account_is_not_obvious_for_mine() {
        assertThat(obvious.is("bartholomée!", "Bartholomee")).isTrue();
        assertThat(obvious.is("bartholomée!", "theo")).isFalse();
    }

    @Test
    void a_name_of_signs_alone_makes_nothing_obvious() {
        for (String name : new String[] {"", "--", "._"}) {
            assertThat(obvious.is("un mur, cinq ateliers", name)).isFalse();
            assertThat(obvious.is(UUID.nameUUIDFromBytes(new byte[] {1}).toString(), name))
                    .isFalse();
        }
    }
}
