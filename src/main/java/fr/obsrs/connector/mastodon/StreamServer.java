package fr.obsrs.connector.mastodon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens the streams of one server with its token, which goes to {@code base} alone ({@link StreamHost}): no redirect is
 * followed. Thread-safe.
 */
final class StreamServer {
    private static final String PATH = "/api/v1/streaming";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI base;
    private final String token;
    private final String userAgent;

    /** @param client one of {@link #client()} */
    StreamServer(HttpClient client, URI base, String token, String userAgent) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.userAgent = userAgent;
    }

    /** What all streams of a source may share. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Asks for the events of one hashtag. */
    HttpRequest events(String tag) {
        return HttpRequest.newBuilder(URI.create(base + PATH + "/hashtag?tag=" + Timeline.encoded(tag)))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", userAgent)
                .header("Accept", "text/event-stream")
                .build();
    }

    /** Sends it; waits for the head of the answer. */
    HttpResponse<Chunks> send(HttpRequest request) throws StreamException, InterruptedException {
        return within(client.sendAsync(request, head -> new Chunks()));
    }

    /** Opens a socket that tells of one hashtag; others are subscribed to in it. */
    WebSocket socket(String tag, WebSocket.Listener listener) throws StreamException, InterruptedException {
        URI address = URI.create(
                base.toString().replaceFirst("^http", "ws") + PATH + "?stream=hashtag&tag=" + Timeline.encoded(tag));
        WebSocket.Builder builder = client.newWebSocketBuilder()
                .connectTimeout(FIRST_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", userAgent);
        if (token.matches("[A-Za-z0-9_.~+-]+")) {
            // Pleroma and Akkoma look for it nowhere else but in the address, which ends up in logs.
            builder.subprotocols(token);
        }
        return within(builder.buildAsync(address, listener));
    }

    /** Waits for what must not take long. */
    static <T> T within(CompletableFuture<T> answer) throws StreamException, InterruptedException {
        try {
            return answer.get(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StreamException(StreamException.Kind.TROUBLE, "no answer");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
                throw StreamException.of(refused.getResponse().statusCode());
            }
            Throwable cause = e.getCause();
            throw new StreamException(
                    StreamException.Kind.TROUBLE,
                    cause == null ? "no answer" : cause.getClass().getSimpleName());
        } finally {
            answer.cancel(true);
        }
    }
}
