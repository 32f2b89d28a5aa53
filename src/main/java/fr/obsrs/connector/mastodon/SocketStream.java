package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One WebSocket for all hashtags, of servers without server-sent events. A status is JSON in a string in JSON
 * (docs.joinmastodon.org, methods/streaming, "WebSocket").
 *
 * @param silence after so long without a message or a ping the connection is dead
 */
record SocketStream(StreamServer server, List<String> tags, Duration silence) implements Connection {

    @Override
    public void read(Ear ear) throws StreamException, InterruptedException {
        Messages messages = new Messages(ear::heard);
        WebSocket socket = server.socket(tags.get(0), messages);
        try {
            for (String tag : tags.subList(1, tags.size())) {
                StreamServer.within(socket.sendText(subscription(tag), true));
            }
            ear.opened();
            while (true) {
                Optional<StreamEvent> event = event(messages.next(silence));
                if (event.isPresent()) {
                    ear.told(event.get());
                }
            }
        } catch (IOException e) {
            throw new StreamException(StreamException.Kind.TROUBLE, String.valueOf(e.getMessage()));
        } finally {
            socket.abort();
        }
    }

    private static String subscription(String tag) {
        return StatusReader.JSON
                .createObjectNode()
                .put("type", "subscribe")
                .put("stream", "hashtag")
                .put("tag", tag)
                .toString();
    }

    /**
     * What cannot be read is skipped: a poll finds the status all the same.
     *
     * @throws StreamException when the server says that it does not tell us of a hashtag
     */
    static Optional<StreamEvent> event(String message) throws StreamException {
        JsonNode said;
        try {
            said = StatusReader.JSON.readTree(message);
        } catch (IOException | StackOverflowError e) {
            return Optional.empty();
        }
        if (said.hasNonNull("error")) {
            throw StreamException.of(said.path("status").asInt(400));
        }
        return StreamEvent.of(
                said.path("event").asText(""), said.path("payload").asText(""));
    }
}
