package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallRevisionTest {
    private static final WallRevision OURS = new WallRevision("0a1b2c3d");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 999_999_999_999_999_999L})
    void an_id_of_ours_is_understood_again(long offset) {
        assertThat(OURS.parse(OURS.at(offset))).hasValue(offset);
    }

    @Test
    void before_the_first_decision_there_is_no_id_to_resume_from() {
        assertThat(OURS.parse(OURS.at(-1))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "42",
                "-42",
                "0a1b2c3d",
                "0a1b2c3d-",
                "0a1b2c3d--1",
                "0a1b2c3d-+1",
                "0a1b2c3d-1.0",
                "0a1b2c3d-1e3",
                "0a1b2c3d-0x1",
                "0A1B2C3D-1",
                "ffffffff-1",
                "0a1b2c3d-1\n",
                "0a1b2c3d-1\r\nevent: remove",
                " 0a1b2c3d-1",
                "0a1b2c3d-1 ",
                "0a1b2c3d-٤٢",
                "0a1b2c3d-9223372036854775808",
                "0a1b2c3d-99999999999999999999999999",
                "undefined",
                "null"
            })
    void whatever_else_a_client_says_begins_anew(String id) {
        assertThat(OURS.parse(id)).isEmpty();
    }

    @Test
    void eight_kilobytes_of_digits_begin_anew_too() {
        assertThat(OURS.parse("0a1b2c3d-" + "1".repeat(8_192))).isEmpty();
    }
}
