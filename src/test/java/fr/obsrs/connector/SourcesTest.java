package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourcesTest {
    private static final ConnectorType MASTODON = new ConnectorType() {
        @Override
        public String name() {
            return "mastodon";
        }

        @Override
        public Connector create(Source source) {
            source.requiredUrl();
            return (after, out) -> {};
        }
    };

    @Test
    void two_mastodon_servers_are_read_by_default_and_the_rehearsal_is_not() throws IOException {
        assertThat(Sources.create(shipped(), List.of(MASTODON)))
                .extracting(Configured::name)
                .containsExactly("mastodon-social", "piaille");
    }

    @Test
    void a_source_of_a_type_that_nobody_knows_is_named_with_those_that_are_known() {
        assertThatThrownBy(() -> create("hall", new Config("mastadon", "https://m.example")))
                .hasMessage("obsrs.sources.hall.type is 'mastadon', which is none of: mastodon.");
    }

    @Test
    void a_missing_or_unusable_address_is_named() {
        assertThatThrownBy(() -> create("hall", new Config("mastodon", true, Optional.empty())))
                .hasMessageStartingWith("obsrs.sources.hall.url is missing");
        for (String url : List.of("piaille.fr", "ftp://piaille.fr", "https://me:secret@piaille.fr", "https:///x")) {
            assertThatThrownBy(() -> create("hall", new Config("mastodon", url)))
                    .hasMessageStartingWith("obsrs.sources.hall.url must be")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-20S", "PT0.099S", "P2D", "PT2562047788015215H"})
    void a_pause_that_would_pester_a_server_or_never_end_is_refused(String pause) {
        assertThatThrownBy(() -> create("hall", new Config(Duration.parse(pause), Optional.empty())))
                .hasMessageStartingWith("obsrs.sources.hall.poll-every is")
                .hasMessageContaining("must be between PT0.1S and PT24H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.005S", "PT0.000999S"})
    void a_rehearsal_without_pause_is_refused(String pause) {
        assertThatThrownBy(() -> create("hall", new Config(Duration.ofSeconds(1), Optional.of(Duration.parse(pause)))))
                .hasMessageStartingWith("obsrs.sources.hall.every is")
                .hasMessageContaining("must be between PT0.001S and PT24H");
    }

    @Test
    void a_source_that_is_switched_off_may_be_wrong() {
        assertThat(create("hall", new Config("later", false, Optional.empty()))).isEmpty();
    }

    @Test
    void names_of_sources_go_into_threads_keys_and_figures_so_they_are_plain() {
        assertThatThrownBy(() -> create("La_Salle", new Config("mastodon", "https://m.example")))
                .hasMessageContaining("La_Salle");
    }

    private static List<Configured> create(String name, Config config) {
        return Sources.create(Map.of(name, config), List.of(MASTODON));
    }

    /** A source of type mastodon with a connector of the caller's. */
    static Configured configured(String name, Connector connector) {
        return new Configured(new Source(name, new Config("mastodon", "https://m.example")), MASTODON, connector);
    }

    private static Map<String, SourceConfig> shipped() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = SourcesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        Map<String, SourceConfig> sources = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.matches("obsrs\\.sources\\.[^.]+\\.type")) {
                String source = key.substring(0, key.length() - "type".length());
                sources.put(
                        key.split("\\.", -1)[2],
                        new Config(
                                properties.getProperty(key),
                                Boolean.parseBoolean(properties.getProperty(source + "enabled", "true")),
                                Optional.ofNullable(properties.getProperty(source + "url"))
                                        .map(URI::create)));
            }
        }
        return sources;
    }

    private record Config(String type, boolean enabled, Optional<URI> url, Duration pollEvery, Optional<Duration> every)
            implements SourceConfig {
        Config(String type, String url) {
            this(type, true, Optional.of(URI.create(url)));
        }

        Config(String type, boolean enabled, Optional<URI> url) {
            this(type, enabled, url, Duration.ofSeconds(20), Optional.empty());
        }

        Config(Duration pollEvery, Optional<Duration> every) {
            this("mastodon", true, Optional.of(URI.create("https://m.example")), pollEvery, every);
        }

        @Override
        public Optional<String> token() {
            return Optional.empty();
        }
    }
}
