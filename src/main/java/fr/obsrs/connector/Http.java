package fr.obsrs.connector;

import fr.obsrs.post.PlainText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one server, with patience and memory that end: 5 s to connect, 20 s for the whole answer, 2 MiB. Follows no
 * redirect, so a secret never reaches another host. Thread-safe.
 */
public final class Http {
    private static final int MOST_BYTES = 2 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String userAgent;
    private final Optional<String> bearer;
    private final Duration patience;

    /** @param bearer sent with every request as {@code Authorization}: one {@code Http} per server */
    public Http(String userAgent, Optional<String> bearer) {
        this(userAgent, bearer, Duration.ofSeconds(20));
    }

    Http(String userAgent, Optional<String> bearer, Duration patience) {
        this.userAgent = userAgent;
        this.bearer = bearer;
        this.patience = patience;
    }

    /**
     * Gets an answer, whatever its status.
     *
     * @throws SourceException when there is none in time, or too large a one
     */
    public Answer get(URI address) throws SourceException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", userAgent)
                .header("Accept", "application/json");
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw SourceException.unreachable("no full answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw SourceException.unreachable(reason(e.getCause()));
        } finally {
            exchange.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "no answer";
        }
        if (failure instanceof ConnectException && failure.getCause() instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        String message = failure instanceof IOException ? failure.getMessage() : null;
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + PlainText.line(message, 100));
    }
}
