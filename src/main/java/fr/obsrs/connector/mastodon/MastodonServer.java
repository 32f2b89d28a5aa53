package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.obsrs.connector.Answer;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One server, asked within what it grants. Never sends its token elsewhere. For one thread. */
final class MastodonServer {
    /** Servers answer within a second; so long a wait is what a person calls slow. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final URI url;
    private final Http http;
    private final boolean withToken;
    private final Time time;
    private final Budget budget;
    private Duration answeredIn = Duration.ZERO;

    /** @param http sends the token, where there is one */
    MastodonServer(URI url, Http http, boolean withToken, Time time) {
        this.url = url;
        this.http = http;
        this.withToken = withToken;
        this.time = time;
        this.budget = new Budget(time);
    }

    URI url() {
        return url;
    }

    boolean withToken() {
        return withToken;
    }

    /** How long it wants to be left alone. */
    Duration pause() {
        return budget.pause();
    }

    /** How long it took to answer last, in whole seconds, where that was unusually long. */
    @Nullable
    Duration answersIn() {
        return answeredIn.compareTo(SLOW) < 0 ? null : Duration.ofSeconds(answeredIn.toSeconds());
    }

    /** Whether something may be asked that can wait. */
    boolean hasSpare() {
        return budget.hasSpare();
    }

    /**
     * Reads one page. An unknown hashtag is an empty page: servers say 404 of one that nobody has used yet.
     *
     * @param above the page just above this id; the newest page when empty
     * @return what may be cut into statuses
     */
    byte[] page(Timeline timeline, Optional<String> above) throws SourceException, InterruptedException {
        Answer answer = get(timeline.page(url, above));
        if (answer.status() == 404 && answer.looksLikeJson()) {
            return new byte[] {'[', ']'};
        }
        if (answer.status() == 401 || answer.status() == 403) {
            throw SourceException.tokenRefused("HTTP " + answer.status()
                    + (withToken
                            ? ": it does not accept the token, or the token may not read:statuses"
                            : ": it keeps its timelines to people with an account there; it wants a token"));
        }
        answer.requireOk(time.now());
        if (!answer.looksLikeJson()) {
            throw SourceException.unreachable("it answers something else than JSON; is url a server of this kind?");
        }
        return answer.body();
    }

    /**
     * What it says of itself; {@link Instance#UNKNOWN} where it says nothing.
     *
     * @throws SourceException when it is in trouble and may say it later
     */
    Instance instance() throws SourceException, InterruptedException {
        for (String version : List.of("v2", "v1")) {
            Answer answer = get(URI.create(url + "/api/" + version + "/instance"));
            if (answer.status() == 429 || answer.status() >= 500) {
                answer.requireOk(time.now());
            }
            if (answer.status() == 200 && answer.looksLikeJson()) {
                try {
                    return Instance.of(StatusReader.JSON.readTree(answer.body()));
                } catch (JsonProcessingException e) {
                    return Instance.UNKNOWN;
                } catch (IOException e) {
                    throw new AssertionError("bytes at hand can be read", e);
                }
            }
        }
        return Instance.UNKNOWN;
    }

    /** Whether it does not know our token, or no longer. */
    boolean deniesToken() throws SourceException, InterruptedException {
        return get(URI.create(url + "/api/v1/accounts/verify_credentials")).status() == 401;
    }

    /** One status by its id. */
    Answer status(String id) throws SourceException, InterruptedException {
        return get(URI.create(url + "/api/v1/statuses/" + Timeline.encoded(id)));
    }

    /** Several statuses at once: Mastodon since 4.3. */
    Answer statuses(List<String> ids) throws SourceException, InterruptedException {
        return get(URI.create(url + "/api/v1/statuses?"
                + ids.stream().map(id -> "id%5B%5D=" + Timeline.encoded(id)).collect(Collectors.joining("&"))));
    }

    private Answer get(URI address) throws SourceException, InterruptedException {
        budget.asked();
        long asked = time.nanoTime();
        Answer answer = http.get(address);
        answeredIn = Duration.ofNanos(time.nanoTime() - asked);
        budget.answered(answer);
        return answer;
    }
}
