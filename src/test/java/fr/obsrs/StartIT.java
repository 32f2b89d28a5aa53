package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at the start is said in one sentence; what goes right is said with the addresses to go to. */
@Tag("alone")
class StartIT {

    @Test
    void says_where_to_go_and_is_live_and_ready() throws IOException {
        int management;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            management = free.getLocalPort();
        }
        try (Installation installation = Installation.bare()
                .with("quarkus.management.port", Integer.toString(management))
                .start()) {
            assertThat(installation.output())
                    .contains("/wall", "/desk", "for phones:")
                    .containsPattern("/desk/setup/[\\w-]{22}")
                    .doesNotContain("ERROR");
            String own = "http://127.0.0.1:" + management;
            assertThat(Installation.get(own + "/q/health/live").statusCode()).isEqualTo(200);
            assertThat(Installation.get(own + "/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(Installation.get(own + "/q/metrics").body()).contains("obsrs_wall_streams");
            assertThat(Installation.get(own + "/q/openapi").body())
                    .contains("/desk/api/queue", "/wall/signals", "A screen tells every 5 s");
            assertThat(installation.send(installation.request("/q/health")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            try (Installation installation = Installation.prepared().with("quarkus.http.port", port)) {
                assertThat(installation.startInVain())
                        .contains(port)
                        .contains("in use")
                        .doesNotContain("\tat ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "obsrs.evnt.title, Mur, obsrs.evnt.title",
        "obsrs.moderation.mode, foo, 'obsrs.moderation.mode is ''foo'', which is none of: manual, filtered, closed.'",
        "obsrs.rooms.atelier-1.number, 2, obsrs.rooms.atelier-2.number are both 2",
        "obsrs.hashtags, '', obsrs.hashtags"
    })
    void a_setting_that_cannot_be_meant_is_named(String setting, String value, String sentence) {
        try (Installation installation = Installation.prepared().with(setting, value)) {
            assertThat(installation.startInVain())
                    .contains(sentence)
                    .doesNotContain("\tat ")
                    .doesNotContain("Embedded Kafka is ready");
        }
    }

    @Test
    void a_source_without_an_address_is_named() {
        try (Installation installation = Installation.prepared().with("obsrs.sources.essai.type", "mastodon")) {
            assertThat(installation.startInVain())
                    .contains("obsrs.sources.essai.url")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void half_an_administrator_is_refused() {
        try (Installation installation = Installation.bare().with("obsrs.desk.admin-name", "amina")) {
            assertThat(installation.startInVain())
                    .contains("obsrs.desk.admin-password")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws IOException {
        try (Installation installation = Installation.prepared()) {
            Files.writeString(installation.data().resolve("file"), "not a folder");
            installation.with("obsrs.data", installation.data().resolve("file").toString());
            assertThat(installation.startInVain()).contains("file").doesNotContain("\tat ");
        }
    }
}
