package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Entrance;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Pages of the desk that stay open, and the streams under them. */
final class OpenPages {
    private final AtTheDoor door;

    OpenPages(AtTheDoor door) {
        this.door = door;
    }

    /** With the session, with the account, and with the time that a session may last. */
    void assertTheirStreamsEnd() {
        Duration promise = Duration.ofSeconds(5);
        Instant over = Instant.now().plusSeconds(7);
        String nadia = AnAccount.session(
                door.wall,
                AnAccount.write(door.wall, "nadia", AtTheDoor.WORDS, Role.MODERATOR),
                "Firefox · Linux",
                over.minus(Session.LONGEST));
        Awaitility.await().until(() -> door.with(nadia, "/desk/api/queue").statusCode() == 200);
        CompletableFuture<Void> overdue = stream(nadia);
        String rosa = door.invited("rosa", Role.MODERATOR);
        String other = Entrance.cookie(door.wall, "rosa", AtTheDoor.WORDS);
        CompletableFuture<Void> ended = stream(rosa);
        CompletableFuture<Void> kept = stream(other);
        door.post(other, "/desk/account/sessions", "id", AtTheDoor.session(rosa));
        assertEnds(ended, rosa, promise);
        assertThat(kept).isNotDone();
        door.post(Entrance.cookie(door.wall), "/desk/people/remove", "name", "rosa");
        assertEnds(kept, other, promise);
        assertEnds(overdue, nadia, Duration.between(Instant.now(), over).plus(promise));
        assertThat(Instant.now()).isAfter(over);
    }

    /** The stream of an open page, which is open by now; completes when it ends. */
    private CompletableFuture<Void> stream(String cookie) {
        HttpRequest request =
                door.wall.request("/desk/api/events").header("Cookie", cookie).build();
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(
                        () -> answer.body().forEach(begun::complete))
                .exceptionally(cut -> null);
        assertThat(begun).succeedsWithin(Duration.ofSeconds(20));
        return ended;
    }

    /** Within that time it ends, and another one is not let in. */
    private void assertEnds(CompletableFuture<Void> stream, String cookie, Duration within) {
        assertThat(stream).succeedsWithin(within);
        assertThat(door.with(cookie, "/desk/api/events").statusCode()).isEqualTo(401);
    }
}
