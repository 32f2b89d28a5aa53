package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.20:8080, 192.168.1.20:8080",
        "https://mur.example.org, mur.example.org",
        "https://mur.example.org, MUR.example.org:443",
        "http://mur.example.org, mur.example.org:80",
        "http://[::1]:8080, [::1]:8080"
    })
    void our_own_pages_may(String origin, String host) {
        assertThat(SameOrigin.isSame(origin, host)).isTrue();
    }

    @Test
    void a_script_says_nothing_and_the_cookie_of_a_session_must_come_with_where_it_comes_from() {
        String host = "192.168.1.20:8080";
        assertThat(SameOrigin.isOurs(null, null, host, false)).isTrue();
        assertThat(SameOrigin.isOurs(null, null, host, true)).isFalse();
        assertThat(SameOrigin.isOurs(null, "http://" + host, host, true)).isTrue();
        assertThat(SameOrigin.isOurs("same-origin", null, host, true)).isTrue();
        assertThat(SameOrigin.isOurs("cross-site", "http://" + host, host, true))
                .isFalse();
        assertThat(SameOrigin.isOurs(null, "null", host, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.21:8080, 192.168.1.20:8080",
        "http://192.168.1.20:8081, 192.168.1.20:8080",
        "http://192.168.1.20, 192.168.1.20:8080",
        "https://mur.example.org.evil.example, mur.example.org",
        "https://evil.example/mur.example.org, mur.example.org",
        "null, mur.example.org",
        "'', mur.example.org",
        "https://, mur.example.org",
        "https://mur.example.org,",
        "not an origin, mur.example.org"
    })
    void nobody_else_may(String origin, String host) {
        assertThat(SameOrigin.isSame(origin, host)).isFalse();
    }
}
