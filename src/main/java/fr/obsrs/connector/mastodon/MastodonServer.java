package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Answer;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.net.URI;
import java.util.Optional;

/** One server, asked for pages of timelines. Never sends its token elsewhere. */
record MastodonServer(URI url, Http http, Time time) {

    /**
     * Reads one page. An unknown hashtag is an empty page: servers say 404 of one that nobody has used yet.
     *
     * @param above the page just above this id; the newest page when empty
     * @return what may be cut into statuses
     */
    byte[] page(Timeline timeline, Optional<String> above) throws SourceException, InterruptedException {
        Answer answer = http.get(timeline.page(url, above));
        if (answer.status() == 404 && answer.looksLikeJson()) {
            return new byte[] {'[', ']'};
        }
        answer.requireOk(time.now());
        if (!answer.looksLikeJson()) {
            throw SourceException.unreachable("it answers something else than JSON; is url a server of this kind?");
        }
        return answer.body();
    }
}
