package fr.obsrs.connector;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a server answered; the body is at most 2 MiB. */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, HttpHeaders headers, byte[] body) {

    /** Whether the body begins like JSON: a web page says nothing to us, whatever its status. */
    public boolean looksLikeJson() {
        String head = new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8).strip();
        return head.startsWith("[") || head.startsWith("{");
    }

    /**
     * Goes on where the status is 200 only.
     *
     * @throws SourceException what any other status means: a refusal, an address that has moved, too many requests (with
     *     the pause asked for), a server in trouble
     */
    public void requireOk(Instant now) throws SourceException {
        if (status == 200) {
            return;
        }
        if (status == 429 || status == 503) {
            throw SourceException.busy("HTTP " + status, RetryAfter.of(headers, now));
        }
        if (status >= 300 && status < 400) {
            throw SourceException.refused("HTTP " + status + ": it redirects; url must be the server's own address");
        }
        if (status == 401 || status == 403) {
            throw SourceException.tokenRefused("HTTP " + status + ": it wants a token, or another one");
        }
        if (status >= 400 && status < 500 && status != 408) {
            throw SourceException.refused("HTTP " + status + ": it has nothing at this address");
        }
        throw SourceException.unreachable("HTTP " + status);
    }
}
