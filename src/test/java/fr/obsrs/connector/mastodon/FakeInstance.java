package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** What fake servers say of themselves. */
final class FakeInstance {
    private FakeInstance() {}

    static ObjectNode of(String version, URI streaming) {
        ObjectNode instance = Fixtures.JSON.createObjectNode().put("version", version);
        instance.putObject("configuration").putObject("urls").put("streaming", streaming.toString());
        return instance;
    }

    /** One that shows hashtag timelines to these: {@code public}, {@code authenticated} or {@code disabled}. */
    static ObjectNode showing(String hashtagFeeds) {
        ObjectNode instance = Fixtures.JSON.createObjectNode().put("version", "4.5.0");
        instance.putObject("configuration")
                .putObject("timelines_access")
                .putObject("hashtag_feeds")
                .put("local", hashtagFeeds)
                .put("remote", hashtagFeeds);
        return instance;
    }
}
