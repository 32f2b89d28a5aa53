package fr.obsrs.bench.arm;

import fr.obsrs.post.PostId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A moderator at the desk's door, signed in as with a browser. Does not wait for one answer before the next deed. Thread-safe. */
public final class Moderator {
    private static final int DONE = 200;
    private static final int LET_IN = 303;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String desk;
    private final String cookie;

    /** @throws IOException when the desk does not let them in */
    Moderator(InetSocketAddress wall, String name, String passphrase) throws IOException, InterruptedException {
        desk = "http://" + wall.getHostString() + ":" + wall.getPort() + "/desk/";
        HttpRequest form = HttpRequest.newBuilder(URI.create(desk + "sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&passphrase=" + passphrase))
                .build();
        var answer = http.send(form, BodyHandlers.discarding());
        if (answer.statusCode() != LET_IN) {
            throw new IOException("The desk answered " + answer.statusCode() + " to somebody who signs in.");
        }
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /**
     * Approves a post that waits.
     *
     * @param version that stands
     * @return completes with whether it was done, once that is answered
     */
    public CompletableFuture<Boolean> approve(PostId post, long version) {
        return decide(
                post, "{\"id\":\"%s\",\"action\":\"approve\",\"version\":%d}".formatted(UUID.randomUUID(), version));
    }

    /** Takes a post off the walls. @return as {@link #approve} */
    public CompletableFuture<Boolean> retract(PostId post) {
        return decide(
                post, "{\"id\":\"%s\",\"action\":\"retract\",\"reason\":\"TECHNIQUE\"}".formatted(UUID.randomUUID()));
    }

    private CompletableFuture<Boolean> decide(PostId post, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk + "api/posts/" + post + "/decisions"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode() == DONE);
    }
}
