package fr.obsrs.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a?b=c#d",
                "HTTPS://EXAMPLE.ORG/",
                "https://example.org:8443/",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/",
                "https://example.org/caf%C3%A9",
                "https://example.org/café"
            })
    void web_addresses_are_followed(String address) {
        assertThat(Links.web(address)).contains(URI.create(address));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "mailto:ana@example.org",
                "https:",
                "https://",
                "https:///a",
                "https:example.org",
                "https://exa mple.org/",
                "https://example.org/\" onclick=\"alert(1)",
                "https://example.org/<b>",
                "https://example.org\\@evil.example/",
                "https://gouvernement.example@evil.example/",
                "https://ana:secret@example.org/"
            })
    void anything_else_is_not(String address) {
        assertThat(Links.web(address)).isEmpty();
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        String longest = "https://example.org/" + "a".repeat(2_048 - 20);
        assertThat(Links.web(longest)).contains(URI.create(longest));
        assertThat(Links.web(longest + "a")).isEmpty();
        assertThat(Links.web("https://example.org/" + "a".repeat(3_000))).isEmpty();
    }

    @Test
    void spaces_around_an_address_are_not_part_of_it() {
        assertThat(Links.web(" https://example.org/\n")).contains(URI.create("https://example.org/"));
    }

    @Test
    void accented_hosts_lead_where_a_browser_would_go() {
        assertThat(Links.web("https://élysée.example:8080/vœux?q=é#x"))
                .contains(URI.create("https://xn--lyse-9oad.example:8080/vœux?q=é#x"));
        assertThat(Links.web("https://例え.テスト")).contains(URI.create("https://xn--r8jz45g.xn--zckzah"));
    }

    @Test
    void a_host_that_cannot_be_written_leads_nowhere() {
        assertThat(Links.web("https://" + "é".repeat(100) + ".example/")).isEmpty();
        assertThat(Links.web("https://é é.example/")).isEmpty();
    }
}
