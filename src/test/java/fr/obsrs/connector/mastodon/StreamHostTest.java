package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the token may go, and what servers say of themselves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://m.example, wss://m.example, https://m.example",
        "https://mastodon.social, wss://streaming.mastodon.social, https://streaming.mastodon.social",
        "https://m.example:8443, wss://live.m.example:4000/x/, https://live.m.example:4000/x",
        "https://social.example.org, wss://live.example.org, https://live.example.org",
        "https://social.example.org, https://example.org, https://example.org",
        "https://M.example, wss://LIVE.m.EXAMPLE, https://LIVE.m.EXAMPLE",
        "http://127.0.0.1:3000, ws://127.0.0.1:4000, http://127.0.0.1:4000"
    })
    void a_host_under_or_beside_the_servers_own_may_have_it(String server, String named, String used) {
        assertThat(at(server, named)).hasToString(used);
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.example, wss://evil.example",
        "https://m.example, wss://m.example.evil.example",
        "https://m.example, wss://evilm.example",
        "https://m.example, ws://m.example",
        "https://m.example, http://streaming.m.example",
        "https://m.example, wss://user@m.example",
        "https://m.example, ftp://m.example",
        "https://m.example, wss://example",
        "https://mon-club.asso.fr, wss://evil.asso.fr",
        "https://mon-club.asso.fr, wss://asso.fr",
        "https://club.co.uk, wss://evil.co.uk",
        "https://192.168.1.2, wss://7.168.1.2",
        "https://localhost, wss://evil.localhost.example",
        "http://m.example, ws://live.m.example",
        "http://m.example, wss://m.example"
    })
    void any_other_host_is_not_told(String server, String named) {
        assertThat(at(server, named)).hasToString(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "wss:///path", "//m.example", "mailto:x@y.example"})
    void what_is_no_address_is_ignored(String named) {
        assertThat(at("https://m.example", named)).hasToString("https://m.example");
    }

    @Test
    void servers_are_known_by_what_they_say_of_themselves() {
        assertThat(instance("tootsdk-instance-v2-mastodon-4.5.json"))
                .returns(Instance.Streams.EVENTS, Instance::streams)
                .returns(Optional.of(URI.create("wss://streaming.mastodon.social")), Instance::streaming)
                .returns(false, it -> it.isClosed(false));
        assertThat(instance("instance-v2.docs.json"))
                .returns(Instance.Streams.EVENTS, Instance::streams)
                .returns(Optional.of(URI.create("wss://streaming.mastodon.social")), Instance::streaming)
                .returns(false, it -> it.isClosed(false));
        assertThat(instance("tootsdk-instance-v2-gotosocial.json").streams()).isEqualTo(Instance.Streams.SOCKETS);
        assertThat(instance("tootsdk-instance-v2-pleroma.json").streams()).isEqualTo(Instance.Streams.SOCKETS);
        assertThat(instance("tootsdk-instance-v1-akkoma.json"))
                .returns(Instance.Streams.SOCKETS, Instance::streams)
                .returns(Optional.of(URI.create("wss://social.thisworksonmycomputer.local")), Instance::streaming);
        assertThat(instance("tootsdk-instance-v2-pixelfed.json").streams()).isEqualTo(Instance.Streams.NONE);
        assertThat(instance("snac-2.94-instance-v1.recorded.json").streams()).isEqualTo(Instance.Streams.NONE);
        assertThat(Instance.of(Fixtures.parsed("[7]"))).isEqualTo(Instance.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "public, false, false",
        "public, true, false",
        "authenticated, false, true",
        "authenticated, true, false",
        "disabled, true, true"
    })
    void a_timeline_is_closed_to_whom_the_server_says(String feeds, boolean withToken, boolean closed) {
        assertThat(Instance.of(FakeInstance.showing(feeds)).isClosed(withToken)).isEqualTo(closed);
    }

    private static URI at(String server, String named) {
        return StreamHost.of(URI.create(server), StreamHost.parsed(named));
    }

    private static Instance instance(String file) {
        return Instance.of(Fixtures.json(file));
    }
}
