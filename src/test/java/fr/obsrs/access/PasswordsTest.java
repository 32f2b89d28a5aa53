package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String RIGHT = "un mur, cinq ateliers";
    private final Passwords passwords = new Passwords();

    @Test
    void the_right_password_is_right_however_often_it_is_asked() {
        String hash = passwords.hash(RIGHT);
        assertThat(passwords.matches(RIGHT, hash)).isTrue();
        assertThat(passwords.matches(RIGHT, hash)).isTrue();
        assertThat(new Passwords().matches(RIGHT, hash)).as("after a restart").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "un mur",
                "Un mur, cinq ateliers",
                "un mur, cinq ateliers ",
                "un mur, cinq ateliers\0",
                "ｕｎ ｍｕｒ, ｃｉｎｑ ａｔｅｌｉｅｒｓ",
                "un mur, cinq ate\u200bliers"
            })
    void any_other_is_wrong_also_after_the_right_one(String wrong) {
        String hash = passwords.hash(RIGHT);
        assertThat(passwords.matches(RIGHT, hash)).isTrue();
        assertThat(passwords.matches(wrong, hash)).isFalse();
        assertThat(passwords.matches(wrong, hash)).isFalse();
    }

    @Test
    void passwords_that_differ_behind_the_seventy_second_byte_differ() {
        String long1 = "a".repeat(72) + "1";
        String long2 = "a".repeat(72) + "2";
        assertThat(passwords.matches(long2, passwords.hash(long1))).isFalse();
        assertThat(passwords.matches(long1, passwords.hash(long1))).isTrue();
    }

    @Test
    void a_right_answer_is_remembered_for_its_own_account_only() {
        String mine = passwords.hash(RIGHT);
        String another = passwords.hash("autre chose, bien longue");
        assertThat(passwords.matches(RIGHT, mine)).isTrue();
        assertThat(passwords.matches(RIGHT, another)).isFalse();
    }

    @Test
    void the_same_password_of_two_people_is_two_hashes_and_stands_in_neither() {
        assertThat(passwords.hash(RIGHT)).isNotEqualTo(passwords.hash(RIGHT)).doesNotContain("mur");
    }
}
