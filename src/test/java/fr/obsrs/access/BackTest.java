package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk?lang=en",
                "/desk/sources",
                "/desk/people?said=role&lang=fr",
                "/desk/journal?q=caf%C3%A9+noir"
            })
    void a_page_of_the_desk_is_found_again(String wanted) {
        assertThat(Back.to(wanted)).hasToString(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/desk",
                "/desk//evil.example",
                "/desk/../wall",
                "/desk/%2e%2e/wall",
                "/desk@evil.example",
                "/desk.evil.example",
                "/deskevil",
                "/desk\r\nSet-Cookie: a=b",
                "/desk/\u2028",
                "javascript:alert(1)",
                "/wall",
                "/desk/api/queue",
                "/desk/sign-in",
                "/desk/sign-in?back=/desk",
                "/desk/sign-out",
                "/desk/link/abc",
                "/desk/setup/abc"
            })
    void anything_else_is_the_desk(String wanted) {
        assertThat(Back.to(wanted)).hasToString("/desk");
    }

    @Test
    void nothing_is_the_desk_and_what_is_too_long_too() {
        assertThat(Back.to(null)).hasToString("/desk");
        assertThat(Back.to("/desk?q=" + "a".repeat(500))).hasToString("/desk");
    }

    @Test
    void a_parameter_holds_a_whole_address() {
        assertThat(Back.encoded("GET", URI.create("http://x/desk/sources?lang=en&a=b")))
                .isEqualTo("%2Fdesk%2Fsources%3Flang%3Den%26a%3Db");
        assertThat(Back.encoded("GET", URI.create("http://x//evil.example"))).isEqualTo("%2Fdesk");
    }

    @Test
    void whoever_came_too_early_tries_again_where_there_is_a_page() {
        assertThat(Back.again("GET", URI.create("http://x/desk/people?lang=en")))
                .isEqualTo("/desk/people?lang=en");
        assertThat(Back.again("POST", URI.create("http://x/desk/people/role"))).isEqualTo("/desk");
        assertThat(Back.again("POST", URI.create("http://x/desk/link/abc"))).isEqualTo("/desk/link/abc");
        assertThat(Back.again("POST", URI.create("http://x/desk/sign-in?lang=en")))
                .isEqualTo("/desk/sign-in?lang=en");
        assertThat(Back.again("GET", URI.create("http://x//evil.example/desk"))).isEqualTo("/desk");
    }

    @Test
    void nobody_is_led_back_to_where_something_was_to_be_done() {
        assertThat(Back.encoded("POST", URI.create("http://x/desk/people/role?lang=en")))
                .isEqualTo("%2Fdesk");
    }
}
