package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fake server answers but timelines: itself, its statuses one by one and together, whose token it is. */
final class FakeLookup {
    private static final Pattern STATUS = Pattern.compile("/api/v1/statuses/([^/]+)");

    /** An answer. */
    record Found(int status, String type, String body) {
        static Found json(String body) {
            return new Found(200, "application/json; charset=utf-8", body);
        }

        static Found error(int status, String sentence) {
            return new Found(status, "application/json; charset=utf-8", "{\"error\":\"" + sentence + "\"}");
        }
    }

    private final FakeTimeline timeline;
    private final Set<String> tokens = new CopyOnWriteArraySet<>();
    private volatile @Nullable ObjectNode instance;
    private volatile boolean together = true;
    private volatile @Nullable Found mood;
    private volatile @Nullable Found instanceMood;

    FakeLookup(FakeTimeline timeline) {
        this.timeline = timeline;
    }

    /** From now on says this of itself. */
    void instance(ObjectNode says) {
        instance = says;
    }

    /** From now on knows this token, or no longer. */
    void token(String token, boolean known) {
        if (known) {
            tokens.add(token);
        } else {
            tokens.remove(token);
        }
    }

    /** From now on gives statuses one by one only, as Mastodon before 4.3. */
    void oneByOne() {
        together = false;
    }

    /** From now on answers this to whoever looks up a status. */
    void answers(@Nullable Found statuses) {
        mood = statuses;
    }

    /** From now on answers this to whoever asks what it is. */
    void answersInstance(@Nullable Found instead) {
        instanceMood = instead;
    }

    Found answer(String path, String query, @Nullable String authorization) {
        ObjectNode self = instance;
        Found instanceMoody = instanceMood;
        if (path.endsWith("/instance") && instanceMoody != null) {
            return instanceMoody;
        }
        if (path.equals("/api/v2/instance") && self != null) {
            return Found.json(self.toString());
        }
        if (path.equals("/api/v1/accounts/verify_credentials")) {
            return authorization != null && tokens.contains(authorization.replaceFirst("^Bearer ", ""))
                    ? Found.json("{}")
                    : Found.error(401, "The access token is invalid");
        }
        Found moody = mood;
        if (path.startsWith("/api/v1/statuses") && moody != null) {
            return moody;
        }
        if (path.equals("/api/v1/statuses") && together) {
            return Found.json(timeline.statuses(List.of(query.split("&", -1)).stream()
                    .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8).replaceFirst("^id\\[]=", ""))
                    .toList()));
        }
        var one = STATUS.matcher(path);
        return one.matches()
                ? timeline.status(one.group(1)).map(Found::json).orElse(Found.error(404, "Record not found"))
                : new Found(404, "text/html", "<html>404</html>");
    }
}
