package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.obsrs.APost;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Scene;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.wall.Frames.Event;
import fr.obsrs.wall.Frames.Removed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final Event REMOVE = new Event("remove", new Removed("form-1"));
    private final Frames frames = new Frames(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @Test
    void one_event_is_three_lines_and_an_empty_one() {
        assertThat(text(frames.write(List.of(REMOVE), "0a1b2c3d-7")))
                .isEqualTo("event: remove\ndata: {\"id\":\"form-1\"}\nid: 0a1b2c3d-7\n\n");
    }

    @Test
    void only_the_last_of_several_carries_the_id_so_that_nobody_resumes_in_their_midst() {
        Event scene = new Event("scene", SceneView.of(Scene.PLAIN));
        assertThat(text(frames.write(List.of(REMOVE, scene), "0a1b2c3d-7"))).isEqualTo("""
                        event: remove
                        data: {"id":"form-1"}

                        event: scene
                        data: {"layout":"mosaic","curtain":false,"announcement":null}
                        id: 0a1b2c3d-7

                        """);
    }

    @Test
    void nothing_to_tell_is_not_a_single_byte() {
        assertThat(frames.write(List.of(), "0a1b2c3d-7").length).isZero();
    }

    @Test
    void a_lease_tells_of_time_and_carries_no_id() {
        assertThat(text(frames.lease(30, "0a1b2c3d-7")))
                .isEqualTo("event: lease\ndata: {\"seconds\":30,\"revision\":\"0a1b2c3d-7\"}\n\n");
    }

    @Test
    void a_post_is_told_as_the_contract_says() {
        PostView view = view("Bonjour #ObsRS");
        assertThat(text(frames.write(List.of(new Event("post", view)), "0a1b2c3d-7")))
                .isEqualTo("""
                        event: post
                        data: {"id":"mastodon-ba8e7b943c18fce9b1ddeeaeb31f3362","network":"mastodon",\
                        "url":"https://example.social/@ana/1",\
                        "author":{"name":"Ana","handle":"@ana@example.social","url":null,"avatar":null},\
                        "text":"Bonjour #ObsRS","spans":[],"lang":"fr","warning":null,"room":"atelier-1",\
                        "tags":["ObsRS"],"media":[],"publishedAt":"2026-11-23T12:00:00Z",\
                        "shownAt":"2026-11-23T12:00:00Z","pinned":true,"featured":false}
                        id: 0a1b2c3d-7

                        """);
    }

    @Test
    void no_text_of_a_post_ends_a_line_or_begins_an_event() {
        PostView view = view("a\nevent: reset\r\ndata: {}\r\u2028\u2029\u0085\u000bb\n\n");
        String frame = text(frames.write(List.of(new Event("post", view)), "0a1b2c3d-7"));
        assertThat(frame.split("\r\n|\r|\n", -1)).hasSize(5);
        assertThat(frame).contains("a\\nevent: reset\\r\\ndata: {}\\r\u2028");
    }

    @Test
    void an_announcement_stays_on_one_line_too() {
        Scene scene = new Scene(false, new Announcement("a\nb", "c\rd"));
        assertThat(text(frames.write(List.of(new Event("scene", SceneView.of(scene))), "0a1b2c3d-7"))
                        .split("\r\n|\r|\n", -1))
                .hasSize(5);
    }

    private static PostView view(String text) {
        var post = APost.saying(text).build();
        return PostView.of(post, Shown.up(post.id(), APost.NOON));
    }

    private static String text(byte[] frames) {
        return new String(frames, StandardCharsets.UTF_8);
    }
}
